using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Dockerfiles;

/// <summary>Tells a template that a Dockerfile is made from, whose one fault says more than one for each line.</summary>
internal static class TemplateText
{
    private static readonly (string Open, string Close)[] Brackets = [("{{", "}}"), ("<%", "%>"), ("{%", "%}")];

    /// <summary>The fault of a file whose first line that is no comment is no instruction but template code.</summary>
    public static SyntaxFault? Find(DockerfileSyntax syntax)
    {
        if (syntax.Instructions.Count == 0 || syntax.Instructions[0].Kind != InstructionKind.Unknown)
            return null;
        var text = syntax.Source.Text;
        var end = syntax.Instructions[0].Span.End;
        foreach (var (open, close) in Brackets)
        {
            var start = text.IndexOf(open, 0, end, StringComparison.Ordinal);
            if (start < 0)
                continue;
            var closing = text.IndexOf(close, start, end - start, StringComparison.Ordinal);
            var stop = closing < 0 ? start + open.Length : closing + close.Length;
            return new SyntaxFault(
                SourceSpan.FromBounds(start, stop),
                $"This is a template ('{open}'), not a Dockerfile; check what it is filled in to");
        }

        return null;
    }
}
