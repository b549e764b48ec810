using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>A rule's page as Markdown.</summary>
internal static class PageReport
{
    /// <summary>Writes a page: a heading, its facts, and its body as it is.</summary>
    public static void WriteMarkdown(TextWriter output, RulePage page)
    {
        output.WriteLine($"# {page.Id} {page.Name}: {page.Title}");
        output.WriteLine();
        output.WriteLine(Facts(page));
        output.WriteLine();
        output.Write(page.Body);
    }

    /// <summary>Category, severity, fixes, languages and version of a rule in one line.</summary>
    public static string Facts(RulePage page) =>
        $"{page.Category}, {Severities.NameOf(page.Severity)}, fix: {page.Fix}, "
        + $"in {string.Join(", ", page.AppliesTo)}, since {page.Since}";
}
