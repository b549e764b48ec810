namespace ContainerLint.Cli.Registry;

/// <summary>The rate limit of a registry for manifests.</summary>
/// <param name="Host">The registry's host.</param>
/// <param name="Limit">The number of requests per window; null if unknown.</param>
/// <param name="Remaining">The remaining number of requests.</param>
/// <param name="Window">The window; null if unknown.</param>
internal sealed record RateLimit(string Host, int? Limit, int Remaining, TimeSpan? Window);
