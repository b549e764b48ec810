using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Recognises templates that Dockerfiles are generated from, to report one clear remark instead of misleading errors.
/// </summary>
internal static class TemplateText
{
    /// <summary>
    /// What makes a file a template: a placeholder in a <c>FROM</c>, in what is not an instruction, or in the
    /// instruction that has the error; null if there is none.
    /// </summary>
    public static SyntaxError? Find(DockerfileSyntax syntax)
    {
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Kind is InstructionKind.From or InstructionKind.Unknown
                && FindIn(syntax.Source, instruction) is { } found)
            {
                return found;
            }
        }

        return syntax.Errors.Error is { } error ? AtError(syntax, error) : null;
    }

    /// <summary>In commands, placeholders are those of the programs that they start.</summary>
    private static SyntaxError? AtError(DockerfileSyntax syntax, SyntaxError error)
    {
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Span.Contains(error.Span) && instruction.Kind is not (InstructionKind.Run
                or InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck
                or InstructionKind.Shell))
            {
                return FindIn(syntax.Source, instruction);
            }
        }

        return null;
    }

    private static SyntaxError? FindIn(Source source, Instruction instruction) =>
        Placeholders.Next(source.Text, instruction.Span.Start, instruction.Span.End) is { } range
            ? new SyntaxError(
                new SourceSpan(range.Start, range.Length),
                "The file is a template, not a Dockerfile",
                SyntaxErrorKind.Template)
            : null;
}
