using ContainerLint.Findings;

namespace ContainerLint.Cli.Configuration;

/// <summary>The options that say what is shown and what makes a run fail; the compiler has its own ways.</summary>
internal static class ReportOptions
{
    /// <summary><c>containerlint.min_severity</c>: the least severity that is shown.</summary>
    public static Option<Severity> MinSeverity { get; } = new("containerlint.min_severity", Severity.Info, TryReadShown);

    /// <summary><c>containerlint.fail_on</c>: the least severity that makes a run fail; none if nothing does.</summary>
    public static Option<Severity> FailOn { get; } = new("containerlint.fail_on", Severity.Warning, TryRead);

    private static bool TryReadShown(string text, out Severity severity) =>
        TryRead(text, out severity) && severity != Severity.None;

    private static bool TryRead(string text, out Severity severity)
    {
        var read = Severities.Read(text.Trim());
        severity = read ?? Severity.None;
        return read is not null;
    }
}
