using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>A line of versions of a product, with the end of its support, as endoflife.date records it.</summary>
/// <param name="Product">The product, as endoflife.date names it, such as <c>nodejs</c>.</param>
/// <param name="Name">The line, such as <c>3.13</c>.</param>
/// <param name="End">The last day of support; null if it is not known, or not decided.</param>
/// <param name="HasEnded">Whether the support has ended on a day that is not known.</param>
/// <param name="Extended">
/// The last day of support that must be paid for, or that others give; null if there is none.
/// </param>
/// <param name="IsLongTerm">Whether the line has, or will have, long-term support.</param>
/// <param name="CodeName">The code name, such as <c>Bookworm</c>; empty if there is none.</param>
/// <param name="Latest">The newest version; empty if it is not recorded.</param>
internal sealed record ProductCycle(
    string Product,
    string Name,
    Day? End,
    bool HasEnded,
    Day? Extended,
    bool IsLongTerm,
    string CodeName,
    string Latest)
{
    /// <summary>The name as a version, so that it can be compared.</summary>
    public TagName Version { get; } = TagName.Parse(Name);

    /// <summary>Whether the support is over on a day.</summary>
    public bool IsOver(Day today) => HasEnded || End < today;
}
