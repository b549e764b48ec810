using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2048: <c>ENV</c> or <c>LABEL</c> without an equals sign.</summary>
public sealed partial class LegacyKeyValue : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var instruction in dockerfile.Instructions)
        {
            if (instruction.Kind is InstructionKind.Env or InstructionKind.Label
                && instruction.Arguments is { IsLegacyPair: true, Words: [var name, var value] })
            {
                var text = instruction.Text;
                yield return Report(
                    dockerfile,
                    text.SpanOf(name.Start, name.End),
                    $"'{text.Text.Substring(name.Start, name.End - name.Start)}' has no '=', "
                    + "so the rest of the line is one value",
                    FixFor(dockerfile, text, name, value));
            }
        }
    }

    /// <summary>
    /// Joins name and value: quoted, or as the value stands if it is one word; null if quotes and blanks are mixed.
    /// </summary>
    private static Fix? FixFor(DockerfileSyntax dockerfile, LogicalText text, WordRange name, WordRange value)
    {
        var gap = SourceSpan.FromBounds(
            text.SpanOf(name.Start, name.End).End, text.SpanOf(value.Start, value.End).Start);
        var end = new SourceSpan(text.SpanOf(value.Start, value.End).End, 0);
        var quote = "\"";
        if (dockerfile.Source.Text.IndexOf('#', gap.Start, gap.Length) >= 0)
            return null;
        if (Words.SplitQuoted(text, value.Start, dockerfile.Escape) is [var only] && only == value)
            quote = "";
        else if (HasQuotes(text.Text, value, dockerfile.Escape))
            return null;
        return quote.Length == 0
            ? FixOf(dockerfile, "Write '='", Safety.Safe, (gap, "="))
            : FixOf(dockerfile, "Write '=' and quotes", Safety.Safe, (gap, "=" + quote), (end, quote));
    }

    private static bool HasQuotes(string text, WordRange value, char escape)
    {
        for (var i = value.Start; i < value.End; i++)
        {
            if (text[i] is '"' or '\'' || text[i] == escape)
                return true;
        }

        return false;
    }
}
