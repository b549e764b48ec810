using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>
/// A fix changes values, never structure: after it, a text has the same tree but for the leaves that were edited. The
/// trees are those of other parsers wherever there is one.
/// </summary>
internal static class StructureLaw
{
    /// <summary>
    /// Whether the fixes of a rule change structure because that is what the rule is about: arguments of a call, the
    /// form of an instruction, one that is missing, the name of a property.
    /// </summary>
    public static bool IsLiftedFor(Rule rule) => rule is
        CSharpRule or DockerfileRule or DotNetRule or NoShellInImage or IneffectiveContainerProperty or RunsAsRoot;

    /// <summary>Fails if edits of a file change more than the leaves that they are in.</summary>
    /// <param name="language">The name of the file's language.</param>
    /// <param name="before">The file that the edits refer to.</param>
    /// <param name="after">Its text after the edits.</param>
    /// <param name="edits">All edits of the file.</param>
    public static void Check(string language, Source before, string after, IReadOnlyList<Edit> edits)
    {
        if (FirstDifference(language, before, after, edits) is { } difference)
            Assert.Fail($"{before.Path}: a fix changes the structure: {difference}\n{after}");
    }

    /// <summary>What edits change besides values; null if nothing.</summary>
    public static string? FirstDifference(string language, Source before, string after, IReadOnlyList<Edit> edits)
    {
        if (Leaves.Of(language, before.Text) is not { } old || edits.Count == 0)
            return null;
        if (Leaves.Of(language, after) is not { } changed)
            return "it can no longer be read";
        for (var i = 0; i < Math.Max(old.Count, changed.Count); i++)
        {
            if (i >= old.Count || i >= changed.Count)
                return $"{old.Count} leaves became {changed.Count}";
            if (old[i].Kind != changed[i].Kind)
                return $"{old[i]} became {changed[i]}";
            if (old[i].Text != changed[i].Text && !edits.Any(edit => Touches(edit.Span, old[i].Span)))
                return $"{old[i]} became {changed[i]}, which no edit touches";
        }

        return null;
    }

    private static bool Touches(SourceSpan edit, SourceSpan leaf) => edit.Start <= leaf.End && leaf.Start <= edit.End;
}
