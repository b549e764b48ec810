using System.Text;
using ContainerLint.Cli.Reports.Html;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// A format of reports. All formats stream, so a report needs no more memory than a buffer.
/// </summary>
internal sealed class ReportFormat
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Action<Stream, Report> write;

    private ReportFormat(string name, Action<Stream, Report> write)
    {
        Name = name;
        this.write = write;
    }

    private ReportFormat(string name, Action<TextWriter, Report> write)
        : this(name, (stream, report) => WriteText(stream, report, write))
    {
    }

    /// <summary>Text for a terminal.</summary>
    public static ReportFormat Text { get; } = new("text", (output, report) =>
        new TextReport(output, report.Style, report.Width).Write(report.Result));

    /// <summary>Annotations in GitHub Actions.</summary>
    public static ReportFormat GitHub { get; } = new("github", GitHubReport.Write);

    /// <summary>Code Quality of GitLab.</summary>
    public static ReportFormat GitLab { get; } = new("gitlab", GitLabReport.Write);

    /// <summary>Build issues in Azure Pipelines.</summary>
    public static ReportFormat Azure { get; } = new("azure", AzureReport.Write);

    /// <summary>A Markdown summary.</summary>
    public static ReportFormat Markdown { get; } = new("markdown", MarkdownReport.Write);

    /// <summary>A web page with findings and images.</summary>
    public static ReportFormat Html { get; } = new("html", HtmlReport.Write);

    /// <summary>All formats.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        Text,
        new("json", JsonReport.Write),
        new("jsonl", JsonLinesReport.Write),
        new("sarif", SarifReport.Write),
        GitHub,
        GitLab,
        Azure,
        new("junit", JUnitReport.Write),
        new("checkstyle", CheckstyleReport.Write),
        new("rdjson", RdJsonReport.Write),
        Markdown,
        Html,
        new("msbuild", MsBuildReport.Write),
    ];

    /// <summary>The name on the command line.</summary>
    public string Name { get; }

    /// <summary>Finds a format by name, ignoring case; null if there is none.</summary>
    public static ReportFormat? Find(string name) =>
        All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes a report to a stream, which stays open.</summary>
    public void Write(Stream output, Report report) => write(output, report);

    private static void WriteText(Stream stream, Report report, Action<TextWriter, Report> write)
    {
        using var output = new StreamWriter(stream, Utf8, bufferSize: 32 * 1024, leaveOpen: true) { NewLine = "\n" };
        write(output, report);
    }
}
