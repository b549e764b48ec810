using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A use of a registry with a port.</summary>
/// <param name="Port">The port as written.</param>
/// <param name="Place">The first place of host and port, in a file.</param>
public sealed record RegistryUse(string Port, Place Place);
