using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>The kinds of programs whose arguments may name images.</summary>
internal enum ProgramKind
{
    /// <summary>Any other program.</summary>
    Other,

    /// <summary><c>docker</c>, <c>podman</c>, <c>nerdctl</c>.</summary>
    Containers,

    /// <summary>A Unix shell: runs the script after <c>-c</c>.</summary>
    Shell,

    /// <summary><c>cmd</c>: runs the command after <c>/c</c>.</summary>
    WindowsShell,

    /// <summary><c>pwsh</c> and <c>powershell</c>: run the command after <c>-Command</c>.</summary>
    PowerShell,

    /// <summary>A program that runs the program after its own arguments: <c>sudo</c>, <c>env</c>.</summary>
    Prefix,
}

/// <summary>Recognises programs by name.</summary>
internal static class Programs
{
    private static readonly Dictionary<string, ProgramKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docker"] = ProgramKind.Containers,
        ["podman"] = ProgramKind.Containers,
        ["nerdctl"] = ProgramKind.Containers,
        ["sh"] = ProgramKind.Shell,
        ["ash"] = ProgramKind.Shell,
        ["bash"] = ProgramKind.Shell,
        ["dash"] = ProgramKind.Shell,
        ["ksh"] = ProgramKind.Shell,
        ["zsh"] = ProgramKind.Shell,
        ["cmd"] = ProgramKind.WindowsShell,
        ["pwsh"] = ProgramKind.PowerShell,
        ["powershell"] = ProgramKind.PowerShell,
    };

    /// <summary>The options of programs that run other programs.</summary>
    private static readonly Dictionary<string, CommandOptions> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sudo"] = new("A b B E e H i K k l n N P S s V v preserve-env", "C D R T U g h p r t u user group chdir"),
        ["doas"] = new("L n s", "C u"),
        ["env"] = new("i 0 v ignore-environment", "u C unset chdir"),
        ["time"] = new("p v a", "f o"),
        ["timeout"] = new("v preserve-status foreground", "s k signal kill-after"),
        ["nice"] = new("", "n adjustment"),
        ["nohup"] = CommandOptions.None,
        ["exec"] = new("c l", "a"),
        ["command"] = new("p", ""),
        ["xargs"] = new("0 r t p", "I n P L d s a E"),
        ["wsl"] = new("e exec", "d u distribution user cd shell-type"),
    };

    /// <summary>The kind of a program, given with or without path and <c>.exe</c>.</summary>
    public static ProgramKind KindOf(MappedText program)
    {
        var name = NameOf(program.Value);
        if (name.IndexOf(MappedText.UnknownCharacter) >= 0)
            return ProgramKind.Other;
        if (Kinds.TryGetValue(name, out var kind))
            return kind;
        return Prefixes.ContainsKey(name) ? ProgramKind.Prefix : ProgramKind.Other;
    }

    /// <summary>The options of a program that runs another one.</summary>
    public static CommandOptions OptionsOf(MappedText prefix) => Prefixes[NameOf(prefix.Value)];

    /// <summary>Whether a program takes a positional argument before the program it runs.</summary>
    public static bool TakesWord(MappedText prefix) =>
        NameOf(prefix.Value).Equals("timeout", StringComparison.OrdinalIgnoreCase);

    private static string NameOf(string program)
    {
        program = program.Trim();
        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name;
    }
}
