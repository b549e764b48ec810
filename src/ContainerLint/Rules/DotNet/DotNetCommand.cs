using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Dockerfiles.Contexts;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A <c>dotnet</c> command of a <c>RUN</c>.</summary>
internal sealed class DotNetCommand
{
    private static readonly HashSet<string> WithValue = new(StringComparer.Ordinal)
    {
        "-c", "--configuration", "-o", "--output", "-r", "--runtime", "-f", "--framework", "-v", "--verbosity", "-a",
        "--arch", "--os", "-s", "--source", "--packages", "--configfile", "--version-suffix", "--lock-file-path",
        "--artifacts-path", "-l", "--logger", "--filter", "--settings", "--results-directory", "-p", "--property",
        "--manifest", "--project", "--launch-profile", "-d", "--diag", "--collect", "-e", "--environment",
        "--test-adapter-path", "--runtimes", "-n", "--name", "-u", "--username", "--password",
    };

    private static readonly string[] ProjectEndings = [".csproj", ".fsproj", ".vbproj", ".sln", ".slnx", ".proj"];

    private readonly IReadOnlyList<ShellWord> words;
    private readonly List<(string Name, ShellWord? Value, ShellWord Word)> options = [];
    private readonly List<ShellWord> arguments = [];

    /// <summary>A command.</summary>
    /// <param name="tree">The files of the stage.</param>
    /// <param name="instruction">The instruction that runs it.</param>
    /// <param name="command">The words; the first one is <c>dotnet</c>.</param>
    /// <param name="folder">Where it runs: an absolute path; null if that is unknown.</param>
    public DotNetCommand(StageTree tree, Instruction instruction, ShellCommand command, string? folder)
    {
        Tree = tree;
        Instruction = instruction;
        words = command.Words;
        IsConditional = command.IsConditional;
        Folder = folder;
        Verb = words.Count > 1 ? words[1].Text : "";
        for (var i = 2; i < words.Count; i++)
            i = Add(i);
    }

    /// <summary>The files of the stage.</summary>
    public StageTree Tree { get; }

    /// <summary>The instruction that runs it.</summary>
    public Instruction Instruction { get; }

    /// <summary>Whether it may not run.</summary>
    public bool IsConditional { get; }

    /// <summary>Where it runs: an absolute path; null if that is unknown.</summary>
    public string? Folder { get; }

    /// <summary>What it does: <c>restore</c>, <c>build</c>, <c>publish</c>, …</summary>
    public string Verb { get; }

    /// <summary>Whether it compiles.</summary>
    public bool IsBuild => Verb is "build" or "publish" or "pack" or "test" or "run";

    /// <summary>Whether it does not restore packages.</summary>
    public bool SkipsRestore => IsBuild && (Has("--no-restore") || Has("--no-build"));

    /// <summary>What it works on: a project, a solution or a folder; null if that is not given.</summary>
    public ShellWord? Target => arguments.FirstOrDefault();

    /// <summary>Its positional arguments.</summary>
    public IReadOnlyList<ShellWord> Arguments => arguments;

    /// <summary>Its options, with their values if they have any.</summary>
    public IReadOnlyList<(string Name, ShellWord? Value, ShellWord Word)> Options => options;

    /// <summary>Its first two words: <c>dotnet publish</c>.</summary>
    public Place Place
    {
        get
        {
            var last = words.Count > 1 ? words[1].Span : words[0].Span;
            return PlaceOf(SourceSpan.FromBounds(words[0].Span.Start, last.End));
        }
    }

    /// <summary>Whether an option is given.</summary>
    public bool Has(params string[] names) => options.Exists(option => Array.IndexOf(names, option.Name) >= 0);

    /// <summary>The value of a property on the command line; null if it is not given.</summary>
    public ShellWord? Property(string name)
    {
        foreach (var (option, value, _) in options)
        {
            if (value is not null && option is "-p" or "--property" or "-property" or "/p" or "/property"
                && value!.Text.Trim('"').StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                return value with { Text = value.Text.Trim('"').Substring(name.Length + 1) };
        }

        return null;
    }

    /// <summary>The place of a span.</summary>
    public Place PlaceOf(SourceSpan span) => new Place(Tree.State.Source, span).InFile();

    /// <summary>Whether a word names a project or a solution.</summary>
    public static bool IsProject(string word) =>
        Array.Exists(ProjectEndings, ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private int Add(int index)
    {
        var word = words[index];
        var text = word.Text;
        if (!IsOption(text))
        {
            arguments.Add(word);
            return index;
        }

        var sign = text.IndexOfAny([':', '=']);
        if (sign > 0)
        {
            options.Add((text.Substring(0, sign), word with { Text = text.Substring(sign + 1) }, word));
            return index;
        }

        var hasValue = index + 1 < words.Count && WithValue.Contains(text) && !IsOption(words[index + 1].Text);
        options.Add((text, hasValue ? words[index + 1] : null, word));
        return hasValue || IsSwitchWithValue(text, index) ? index + 1 : index;
    }

    /// <summary><c>--self-contained false</c>: the value may be left out.</summary>
    private bool IsSwitchWithValue(string text, int index)
    {
        if (text is not ("--self-contained" or "--sc") || index + 1 >= words.Count
            || words[index + 1].Text is not ("true" or "false"))
            return false;
        options[options.Count - 1] = (text, words[index + 1], words[index]);
        return true;
    }

    private static bool IsOption(string text) => text.StartsWith("-", StringComparison.Ordinal)
        || (text.Length > 2 && text[0] == '/' && (text.IndexOf(':') is > 0 and < 12
            || text is "/restore" or "/nologo" or "/m"));
}
