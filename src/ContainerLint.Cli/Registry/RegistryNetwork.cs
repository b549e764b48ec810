namespace ContainerLint.Cli.Registry;

/// <summary>How registries are reached.</summary>
/// <param name="Handler">Sends requests.</param>
/// <param name="Limits">What registries may take of time and memory.</param>
/// <param name="Plain">The hosts that may be reached over HTTP.</param>
/// <param name="Time">The clock.</param>
internal sealed record RegistryNetwork(
    HttpMessageHandler Handler, RegistryLimits Limits, PlainHosts Plain, TimeProvider Time);
