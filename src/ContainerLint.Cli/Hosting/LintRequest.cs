using ContainerLint.Cli.Configuration;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint</c> is asked to do.</summary>
/// <param name="Input">The files.</param>
/// <param name="Settings">The settings of the command line.</param>
/// <param name="Baseline">The findings that are not new.</param>
/// <param name="Reports">What to write.</param>
internal sealed record LintRequest(
    InputRequest Input, CommandLineSettings Settings, BaselineRequest Baseline, ReportRequest Reports)
{
    /// <summary>The lines to report on.</summary>
    public ScopeRequest Scope { get; init; } = ScopeRequest.All;

    /// <summary>The part of the files to report on.</summary>
    public Shard Part { get; init; } = Shard.Whole;

    /// <summary>Results of earlier runs.</summary>
    public CacheRequest Cache { get; init; } = CacheRequest.None;

    /// <summary>How registries are queried; null to stay offline.</summary>
    public RegistryAccess? Registries { get; init; }
}
