using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2046: a keyword or the name of a stage is written in other letters than the rest of the file.</summary>
public sealed partial class MixedCase : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        var built = dockerfile.Stages.SelectMany(stage => stage.Instructions.Prepend(stage.From))
            .Where(instruction => instruction.Kind != InstructionKind.Unknown).ToList();
        var areLower = built.Count(one => IsLower(one.Keyword)) > built.Count(one => IsUpper(one.Keyword));
        foreach (var instruction in built)
        {
            if (!(areLower ? IsLower(instruction.Keyword) : IsUpper(instruction.Keyword)))
                yield return Report(dockerfile, instruction.KeywordSpan, instruction.Keyword, areLower);
        }

        foreach (var stage in dockerfile.Stages.Where(stage => stage is { IsWellFormed: true, Name: not null }))
        {
            if (CheckAs(dockerfile, stage) is { } finding)
                yield return finding;
            if (new Place(dockerfile.Source, stage.NameSpan).Text is var name && name != stage.Name
                && name.Equals(stage.Name, StringComparison.OrdinalIgnoreCase))
            {
                yield return Report(
                    dockerfile, stage.NameSpan, $"BuildKit reads the name '{name}' as '{stage.Name}'",
                    FixOf(dockerfile, $"Write '{stage.Name}'", Safety.Safe, (stage.NameSpan, stage.Name!)));
            }
        }
    }

    private Finding? CheckAs(DockerfileSyntax dockerfile, Stage stage)
    {
        var word = stage.From.Arguments.Words[1];
        var text = stage.From.Text.Text.Substring(word.Start, word.End - word.Start);
        var (from, span) = (stage.From.Keyword, stage.From.Text.SpanOf(word.Start, word.End));
        return IsLower(from) != IsUpper(from) && !(IsLower(from) ? IsLower(text) : IsUpper(text))
            ? Report(dockerfile, span, text, IsLower(from))
            : null;
    }

    private Finding Report(DockerfileSyntax dockerfile, SourceSpan span, string word, bool isLower)
    {
        var written = isLower ? word.ToLowerInvariant() : word.ToUpperInvariant();
        var fix = span.Length == word.Length
            ? FixOf(dockerfile, $"Write '{written}'", Safety.Safe, (span, written))
            : null;
        return Report(dockerfile, span, $"'{word}' is written unlike the rest; use '{written}'", fix);
    }

    private static bool IsLower(string word) => word.All(c => c is < 'A' or > 'Z');

    private static bool IsUpper(string word) => word.All(c => c is < 'a' or > 'z');
}
