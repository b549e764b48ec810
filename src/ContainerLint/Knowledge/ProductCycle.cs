using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>A version line of a product and its end of support, as recorded by endoflife.date.</summary>
/// <param name="Product">The product's name at endoflife.date, such as <c>nodejs</c>.</param>
/// <param name="Name">The line, such as <c>3.13</c>.</param>
/// <param name="End">The last day of support; null if unknown or undecided.</param>
/// <param name="HasEnded">Whether support has ended on an unknown day.</param>
/// <param name="Extended">The last day of paid or third-party support; null if there is none.</param>
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
    /// <summary>The name as a version, for comparisons.</summary>
    public TagName Version { get; } = TagName.Parse(Name);

    /// <summary>Whether support has ended by a day.</summary>
    public bool IsOver(Day today) => HasEnded || End < today;
}
