using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6027: the password of a package source stays in the image.</summary>
public sealed partial class NuGetCredentialInLayer : DockerfileRule
{
    private const string Endpoints = "VSS_NUGET_EXTERNAL_FEED_ENDPOINTS";
    private const string Credentials = "NuGetPackageSourceCredentials_";
    private const string Advice = "use a secret mount";

    private static readonly string[] Passwords = ["-p", "--password", "-Password", "-password"];

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context) =>
        MayMatter(dockerfile.Source.Text)
            ? dockerfile.States.SelectMany(state => state.Stage.Instructions.SelectMany(one => Check(one, state)))
            : [];

    private static bool MayMatter(string text) =>
        text.IndexOf("nuget", StringComparison.OrdinalIgnoreCase) >= 0;

    private IEnumerable<Finding> Check(Instruction instruction, StageState state)
    {
        switch (instruction.Kind)
        {
            case InstructionKind.Env or InstructionKind.Arg:
                return instruction.Words.Where(IsCredential).Select(word => new Finding(
                    this, PlaceOf(word, instruction, state), $"The password stays in the image; {Advice}"));
            case InstructionKind.Run when !HasSecret(instruction):
                return state.CommandsOf(instruction).Select(PasswordIn).OfType<ShellWord>().Select(word => new Finding(
                    this, new Place(state.Source, word.Span).InFile(), $"The password stays in the image; {Advice}"));
            default:
                return [];
        }
    }

    /// <summary>The argument that brings the password, or else the name of the variable.</summary>
    private static Place PlaceOf(MappedText word, Instruction instruction, StageState state)
    {
        foreach (var argument in state.Stage.Instructions
            .TakeWhile(one => !ReferenceEquals(one, instruction)).Where(one => one.Kind == InstructionKind.Arg)
            .SelectMany(one => one.Words))
        {
            var name = argument.Value.Substring(0, NameOf(argument).End);
            if (name.Length > 0 && (word.Value.Contains("$" + name) || word.Value.Contains("${" + name + "}")))
                return argument.PlaceOf(NameOf(argument)).InFile();
        }

        return word.PlaceOf(NameOf(word)).InFile();
    }

    private static TextRange NameOf(MappedText word) =>
        TextRange.FromBounds(0, word.Value.IndexOf('=') is > 0 and var equals ? equals : word.Value.Length);

    private static bool HasSecret(Instruction instruction) => instruction.Flags.Any(flag =>
        flag is { Name: "mount", Value: { } value } && value.Value.Contains("type=secret"));

    /// <summary>Whether a variable is set to more than nothing, or than another variable of the same name.</summary>
    private static bool IsCredential(MappedText word)
    {
        var equals = word.Value.IndexOf('=');
        if (equals < 0 || !(word.Value.StartsWith(Credentials, StringComparison.OrdinalIgnoreCase)
            || word.Value.StartsWith(Endpoints + "=", StringComparison.Ordinal)))
            return false;
        return word.Value.Substring(equals + 1).Trim('"', '\'').Length > 0;
    }

    /// <summary>The password that a command passes on; null if it passes none.</summary>
    private static ShellWord? PasswordIn(ShellCommand command)
    {
        if (!IsAboutSources(command))
            return null;
        for (var i = 1; i < command.Words.Count; i++)
        {
            var text = command.Words[i].Text;
            if (Array.IndexOf(Passwords, text) >= 0 && i + 1 < command.Words.Count)
                return IsLeaked(command.Words[i + 1].Text) ? command.Words[i + 1] : null;
            if (text.StartsWith("--password=", StringComparison.Ordinal))
                return IsLeaked(text) ? command.Words[i] : null;
        }

        return null;
    }

    private static bool IsAboutSources(ShellCommand command) => command.Words.Take(4).Select(word => word.Text) switch
    {
        var words when words.SequenceEqual(["dotnet", "nuget", "add", "source"]) => true,
        var words when words.SequenceEqual(["dotnet", "nuget", "update", "source"]) => true,
        _ => command.Name is "nuget" or "nuget.exe" && command.Words.Count > 1
            && command.Words[1].Text.StartsWith("source", StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>A file of a secret mount, or nothing, leaves nothing behind.</summary>
    private static bool IsLeaked(string value) => value.Length > 0 && !value.Contains("$(") && value[0] != '`';
}
