using ContainerLint.Documents;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Pinning;

/// <summary>A use of an image that may be pinned.</summary>
/// <param name="Use">The use.</param>
/// <param name="Image">The image to look up.</param>
/// <param name="Document">The document of the use.</param>
internal sealed record PinRequest(ImageUse Use, RemoteImage Image, SourceDocument Document);
