using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Reports;

/// <summary>Problems as text: what could not be read or written, one sentence each.</summary>
internal static class ProblemReport
{
    /// <summary>Writes all problems.</summary>
    public static void Write(TextWriter error, Style style, IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            error.WriteLine($"{style.Red("error")}: {Visible.Line(problem.Sentence)}");
    }
}
