namespace ContainerLint.Cli.Registry;

/// <summary>What a registry says of how often manifests may still be asked for.</summary>
/// <param name="Host">The registry's host.</param>
/// <param name="Limit">How often in all; null if it does not say.</param>
/// <param name="Remaining">How often still.</param>
/// <param name="Window">The time that the limit is for; null if it does not say.</param>
internal sealed record RateLimit(string Host, int? Limit, int Remaining, TimeSpan? Window);
