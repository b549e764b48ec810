using ContainerLint.Knowledge;
using ContainerLint.Rules;

namespace ContainerLint.Insights;

/// <summary>Until when a version line is supported, by endoflife.date.</summary>
/// <param name="Product">The product, such as <c>nodejs</c>.</param>
/// <param name="Line">The version line, such as <c>24</c>.</param>
/// <param name="End">The last day; null if it is not known.</param>
/// <param name="HasEnded">Whether support has ended.</param>
/// <param name="IsLongTerm">Whether the line has, or will have, long-term support.</param>
public sealed record SupportInsight(string Product, string Line, Day? End, bool HasEnded, bool IsLongTerm)
{
    /// <summary>What is known of the version line of an image; null if that is nothing.</summary>
    internal static SupportInsight? Of(KnownImage image) =>
        image.Knowledge.EndOfLife.Of(image.Repository, image.Tag) is { } cycle
            ? new SupportInsight(
                cycle.Product, cycle.Name, cycle.End,
                image.Knowledge.EndOfLife.IsKnownToBeOver(cycle, image.Horizon), cycle.IsLongTerm)
            : null;
}
