using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Reports;

/// <summary>What could not be read or written, for people: one sentence each, beside the findings.</summary>
internal static class ProblemReport
{
    /// <summary>Writes all problems.</summary>
    public static void Write(TextWriter error, Style style, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            error.WriteLine($"{style.Red("error")}: {Visible.Line(problem.Sentence)}");
    }
}
