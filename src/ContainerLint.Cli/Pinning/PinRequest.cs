using ContainerLint.Documents;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Pinning;

/// <summary>A use of an image that may be pinned.</summary>
/// <param name="Use">The use.</param>
/// <param name="Image">What to ask the registry.</param>
/// <param name="Document">The document that the use is in.</param>
internal sealed record PinRequest(ImageUse Use, RemoteImage Image, SourceDocument Document);
