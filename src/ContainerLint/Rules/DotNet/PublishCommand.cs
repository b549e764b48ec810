using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A <c>dotnet publish</c> of a Dockerfile.</summary>
/// <param name="Runtime">The runtime identifier; null if there is none, or it is not written out.</param>
/// <param name="RuntimeSpan">Where it is.</param>
/// <param name="IsSelfContained">
/// Whether the command says that the app brings its runtime; null if it does not say.
/// </param>
internal sealed record PublishCommand(string? Runtime, SourceSpan RuntimeSpan, bool? IsSelfContained)
{
    private static readonly string[] RuntimeOptions = ["-r", "--runtime"];
    private static readonly string[] RuntimeProperties = ["RuntimeIdentifier"];
    private static readonly string[] OwnRuntime = ["SelfContained", "PublishSelfContained", "PublishAot"];

    /// <summary>The only one of a Dockerfile that publishes a single app; null if there are several, or none.</summary>
    public static PublishCommand? OnlyOneIn(AppContainer container)
    {
        List<ShellCommand> found = [];
        foreach (var state in container.States)
        {
            foreach (var instruction in state.Stage.Instructions)
            {
                if (instruction.Kind == InstructionKind.Run
                    && StageContents.Mentions(instruction, state.Source, "publish"))
                {
                    found.AddRange(state.CommandsOf(instruction).Where(IsPublish));
                }
            }
        }

        return found.Count == 1 ? Of(found[0]) : null;
    }

    private static bool IsPublish(ShellCommand command) =>
        command.Name == "dotnet" && command.Words.Skip(1).Any(word => word.Text == "publish");

    private static PublishCommand Of(ShellCommand command)
    {
        ShellWord? runtime = null;
        var offset = 0;
        bool? isSelfContained = null;
        for (var i = 1; i < command.Words.Count; i++)
        {
            var word = command.Words[i];
            var next = i + 1 < command.Words.Count ? command.Words[i + 1] : null;
            if (RuntimeOptions.Contains(word.Text) && next is not null)
                (runtime, offset) = (next, 0);
            else if (ValueStart(word.Text) is > 0 and var start)
                (runtime, offset) = (word, start);
            isSelfContained = SelfContained(word.Text, next?.Text) ?? isSelfContained;
        }

        return runtime is { IsPlain: true } && runtime.Span.Length == runtime.Text.Length
            ? new PublishCommand(
                runtime.Text.Substring(offset),
                SourceSpan.FromBounds(runtime.Span.Start + offset, runtime.Span.End),
                isSelfContained)
            : new PublishCommand(null, default, isSelfContained);
    }

    /// <summary>Where the value of an option with the runtime identifier starts; 0 if a word is none.</summary>
    private static int ValueStart(string word)
    {
        foreach (var option in RuntimeOptions)
        {
            if (word.StartsWith(option + "=", StringComparison.Ordinal)
                || word.StartsWith(option + ":", StringComparison.Ordinal))
                return option.Length + 1;
        }

        return PropertyIn(word, RuntimeProperties);
    }

    private static bool? SelfContained(string word, string? next)
    {
        if (word is "--self-contained" or "--sc")
            return next is not ("false" or "False");
        if (word is "--no-self-contained")
            return false;
        foreach (var option in (string[])["--self-contained=", "--sc=", "--self-contained:", "--sc:"])
        {
            if (word.StartsWith(option, StringComparison.Ordinal))
                return IsTrue(word.Substring(option.Length));
        }

        return PropertyIn(word, OwnRuntime) is > 0 and var start ? IsTrue(word.Substring(start)) : null;
    }

    /// <summary>Where the value of one of some properties starts in <c>-p:Name=value</c>; 0 if there is none.</summary>
    private static int PropertyIn(string word, string[] names)
    {
        foreach (var prefix in (string[])["-p:", "/p:", "--property:", "-property:"])
        {
            foreach (var name in names)
            {
                var start = prefix + name + "=";
                if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                    return start.Length;
            }
        }

        return 0;
    }

    private static bool IsTrue(string value) =>
        string.Equals(value.Trim('"'), "true", StringComparison.OrdinalIgnoreCase);
}
