using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Recognises templates that Dockerfiles are generated from, to report one clear error instead of a misleading one.
/// </summary>
internal static class TemplateText
{
    private static readonly (string Open, string Close)[] Brackets = [("{{", "}}"), ("<%", "%>"), ("{%", "%}")];

    /// <summary>
    /// The error of a file whose first instruction or first <c>FROM</c> contains template code; else null.
    /// </summary>
    public static SyntaxError? Find(DockerfileSyntax syntax)
    {
        if (syntax.Instructions.Count == 0)
            return null;
        var isUnknown = syntax.Instructions[0].Kind == InstructionKind.Unknown;
        return isUnknown
            ? FindIn(syntax.Source.Text, 0, syntax.Instructions[0].Span.End)
            : FirstFrom(syntax) is { } from ? FindIn(syntax.Source.Text, from.Span.Start, from.Span.End) : null;
    }

    private static Instruction? FirstFrom(DockerfileSyntax syntax)
    {
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Kind == InstructionKind.From)
                return instruction;
        }

        return null;
    }

    private static SyntaxError? FindIn(string text, int from, int end)
    {
        foreach (var (open, close) in Brackets)
        {
            var start = text.IndexOf(open, from, end - from, StringComparison.Ordinal);
            if (start < 0)
                continue;
            var closing = text.IndexOf(close, start, end - start, StringComparison.Ordinal);
            var stop = closing < 0 ? start + open.Length : closing + close.Length;
            return new SyntaxError(
                SourceSpan.FromBounds(start, stop),
                $"This is a template ('{open}'), not a Dockerfile; lint the rendered file instead",
                DockerfileErrorKinds.Malformed);
        }

        return null;
    }
}
