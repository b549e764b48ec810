using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// The reports that a CI system displays, beside the text. Environment variables tell the system: GitHub Actions, GitLab
/// CI or Azure Pipelines.
/// </summary>
internal static class CiReports
{
    /// <summary>The file that GitLab displays as Code Quality, if the job declares it as an artifact.</summary>
    public const string CodeQuality = "gl-code-quality-report.json";

    /// <summary>The text report and those for the CI system.</summary>
    /// <param name="requested">The reports that the user asked for.</param>
    /// <param name="variable">The values of environment variables.</param>
    /// <param name="folder">The full path of the working folder.</param>
    public static IEnumerable<ReportTarget> Of(
        IReadOnlyList<ReportTarget> requested, Func<string, string?> variable, string folder)
    {
        var isGitHub = IsTrue(variable("GITHUB_ACTIONS"));
        var isAzure = IsTrue(variable("TF_BUILD"));
        yield return new ReportTarget(ReportFormat.Text) { IsEscaped = isGitHub || isAzure };
        if (isGitHub)
        {
            yield return new ReportTarget(ReportFormat.GitHub);
            if (variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary && !summary.Contains('\0'))
                yield return Summary(summary, folder);
        }

        if (isAzure)
            yield return new ReportTarget(ReportFormat.Azure);
        if (IsTrue(variable("GITLAB_CI")) && !requested.Any(target => target.Format == ReportFormat.GitLab))
            yield return GitLab(variable("CI_PROJECT_DIR"), folder);
    }

    private static ReportTarget Summary(string path, string folder) => new(ReportFormat.Markdown)
    {
        File = Path.GetFullPath(path, folder),
        Shown = path,
        IsAppended = true,
    };

    private static ReportTarget GitLab(string? project, string folder)
    {
        var target = project is { Length: > 0 } && !project.Contains('\0') ? project : ".";
        return new ReportTarget(ReportFormat.GitLab)
        {
            File = Path.GetFullPath(Path.Combine(target, CodeQuality), folder),
            Shown = CodeQuality,
            Note = $"Wrote {CodeQuality}: declare it under artifacts:reports:codequality for GitLab to display it",
        };
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
