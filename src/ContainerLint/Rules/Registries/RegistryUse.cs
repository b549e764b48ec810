using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A registry that a run uses with a port.</summary>
/// <param name="Port">The port as it is written.</param>
/// <param name="Place">Where host and port are written first, in a file.</param>
public sealed record RegistryUse(string Port, Place Place);
