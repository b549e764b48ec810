using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>A place where a part of a reference is typed.</summary>
/// <param name="Part"><c>registry</c>, <c>repository</c>, <c>tag</c> or <c>digest</c>.</param>
/// <param name="Place">The place, in a file.</param>
internal sealed record PartOrigin(string Part, Place Place)
{
    /// <summary>
    /// The places of all parts, in the order of the reference: a part that is put together has several, one that is
    /// unknown or implied has none.
    /// </summary>
    public static IEnumerable<PartOrigin> Of(ImageUse image) =>
        from part in PartsOf(image.Name)
        where part.Part is not null
        from place in image.Text.OriginsOf(part.Part!.Value.Range)
        select new PartOrigin(part.Name, place);

    private static (string Name, ReferencePart? Part)[] PartsOf(ReferenceSyntax name) =>
        [("registry", name.Domain), ("repository", name.Path), ("tag", name.Tag), ("digest", name.Digest)];
}
