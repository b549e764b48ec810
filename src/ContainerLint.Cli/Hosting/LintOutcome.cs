using ContainerLint.Cli.Configuration;

namespace ContainerLint.Cli.Hosting;

/// <summary>How a run that lints ends.</summary>
internal static class LintOutcome
{
    /// <summary>The exit code: problems first, then findings of at least the severity of <c>--fail-on</c>
    /// and knowledge that is too old.</summary>
    public static int ExitCode(LintResult result, RunSettings settings) =>
        result.Problems.Count > 0 ? ExitCodes.Unreadable
        : result.Findings.Any(settings.Fails) || settings.Chosen.IsTooOldOn(settings.Today) ? ExitCodes.Findings
        : ExitCodes.Clean;
}
