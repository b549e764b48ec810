namespace ContainerLint.Knowledge.Tags;

/// <summary>A release of a Linux distribution with a code name.</summary>
/// <param name="Distribution"><c>debian</c> or <c>ubuntu</c>.</param>
/// <param name="CodeName">The code name, such as <c>bookworm</c>.</param>
/// <param name="Number">Its version as a text, such as <c>12</c>.</param>
internal sealed record DistributionRelease(string Distribution, string CodeName, string Number)
{
    // Of sixty releases a run asks for a few. Parsing twice in two threads is harmless.
    private TagName? version;

    /// <summary>Its version; later releases have greater ones.</summary>
    public TagName Version => version ??= TagName.Parse(Number);
}
