using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2052: <c>ENV</c> or <c>ARG</c> holds a secret, which stays in the image.</summary>
public sealed partial class SecretInVariable : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var instruction in dockerfile.Instructions)
        {
            if (instruction.Kind is not (InstructionKind.Env or InstructionKind.Arg))
                continue;
            var words = instruction.Arguments.Words;
            if (instruction.Arguments.IsLegacyPair)
            {
                if (words.Count == 2 && Judge(dockerfile, instruction, words[0], words[1]) is { } finding)
                    yield return finding;
                continue;
            }

            foreach (var word in words)
            {
                var equals = instruction.Text.Text.IndexOf('=', word.Start, word.End - word.Start);
                var name = equals < 0 ? word : word with { End = equals };
                WordRange? value = equals < 0 ? null : word with { Start = equals + 1 };
                if (Judge(dockerfile, instruction, name, value) is { } found)
                    yield return found;
            }
        }
    }

    private Finding? Judge(DockerfileSyntax dockerfile, Instruction instruction, WordRange name, WordRange? value)
    {
        var key = TextOf(instruction.Text, name);
        if (!SecretName.IsSecret(key))
            return null;
        var written = value is { } range ? FolderPath.Unquote(TextOf(instruction.Text, range)) : null;
        if (written is not null && !SecretName.MayBeSecret(written))
            return null;
        var isEnv = instruction.Kind == InstructionKind.Env;
        var isLiteral = written is not null && written.IndexOf('$') < 0;
        var message = isEnv
            ? $"ENV keeps '{key}' in the image for everyone who can pull it; mount it as a secret"
            : $"ARG keeps '{key}' in the history of the image; mount it as a secret";
        return Report(dockerfile, instruction.Text.SpanOf(name.Start, name.End), message) with
        {
            AtMost = isLiteral ? null : Severity.Info,
        };
    }

    private static string TextOf(LogicalText text, WordRange word) =>
        text.Text.Substring(word.Start, word.End - word.Start);
}
