using ContainerLint.Configuration;
using ContainerLint.Rules;

namespace ContainerLint.Linting;

/// <summary>
/// The command line's options for which findings are shown and which make a run fail. The compiler has its own.
/// </summary>
public static class ReportOptions
{
    /// <summary><c>containerlint.min_severity</c>: the lowest severity that is shown.</summary>
    public static Option<Severity> MinSeverity { get; } = new("containerlint.min_severity", Severity.Info, TryReadShown)
    {
        Words = [.. Severities.Names.Skip(1)],
    };

    /// <summary><c>containerlint.fail_on</c>: the lowest severity that makes a run fail, or none.</summary>
    public static Option<Severity> FailOn { get; } = new("containerlint.fail_on", Severity.Warning, TryRead)
    {
        Words = Severities.Names,
    };

    private static bool TryReadShown(string text, out Severity severity) =>
        TryRead(text, out severity) && severity != Severity.None;

    private static bool TryRead(string text, out Severity severity)
    {
        var read = Severities.ReadAny(text.Trim());
        severity = read ?? Severity.None;
        return read is not null;
    }
}
