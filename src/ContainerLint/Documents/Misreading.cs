using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>A word of a Dockerfile that a library takes for a base image, which it is not.</summary>
/// <param name="Place">The word, in the Dockerfile.</param>
/// <param name="Text">The word.</param>
/// <param name="CanBePulled">Whether it can be the name of an image; otherwise the build fails.</param>
public sealed record Misreading(Place Place, string Text, bool CanBePulled);
