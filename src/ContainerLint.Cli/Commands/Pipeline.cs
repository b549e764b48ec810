using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>
/// The pipeline that a run is part of, told by its environment variables: each shows findings in a way of its own, and
/// gets what it shows besides the text.
/// </summary>
internal static class Pipeline
{
    /// <summary>The file from which GitLab takes Code Quality, if the job names it among its artifacts.</summary>
    public const string CodeQuality = "gl-code-quality-report.json";

    /// <summary>Adds the text, and what the pipeline shows, to the reports of a run.</summary>
    /// <param name="plan">The reports that the user asks for.</param>
    /// <param name="variable">The values of environment variables.</param>
    public static void Complete(ReportPlan plan, Func<string, string?> variable)
    {
        var isGitHub = IsTrue(variable("GITHUB_ACTIONS"));
        var isAzure = IsTrue(variable("TF_BUILD"));
        plan.Targets.Add(new ReportTarget(ReportFormat.Text) { IsInert = isGitHub || isAzure });
        if (isGitHub)
        {
            plan.Targets.Add(new ReportTarget(ReportFormat.GitHub));
            if (variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary && !summary.Contains('\0'))
            {
                plan.Targets.Add(new ReportTarget(ReportFormat.Markdown)
                {
                    File = plan.FullPath(summary),
                    Shown = summary,
                    IsAppended = true,
                });
            }
        }

        if (isAzure)
            plan.Targets.Add(new ReportTarget(ReportFormat.Azure));
        if (!IsTrue(variable("GITLAB_CI")) || plan.Targets.Exists(target => target.Format == ReportFormat.GitLab))
            return;
        var folder = variable("CI_PROJECT_DIR") is { Length: > 0 } project && !project.Contains('\0') ? project : ".";
        plan.Targets.Add(new ReportTarget(ReportFormat.GitLab)
        {
            File = plan.FullPath(Path.Combine(folder, CodeQuality)),
            Shown = CodeQuality,
            Note = $"Wrote {CodeQuality}; GitLab shows it if the job has it under artifacts:reports:codequality",
        });
    }

    private static bool IsTrue(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
