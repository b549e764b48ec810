using System.Xml;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>Checkstyle XML, which many tools read: the findings of each file.</summary>
internal static class CheckstyleReport
{
    /// <summary>The version of the format, which has not changed since.</summary>
    private const string Version = "4.3";

    /// <summary>Writes the document.</summary>
    public static void Write(Stream output, Report report)
    {
        using var xml = XmlOutput.To(output);
        xml.WriteStartElement("checkstyle");
        xml.WriteText("version", Version);
        foreach (var file in FileFindings.Of(report.Result.Findings))
        {
            xml.WriteStartElement("file");
            xml.WriteText("name", file.Path);
            foreach (var found in file.Findings)
                Write(xml, found);
            xml.WriteEndElement();
        }

        foreach (var problem in report.Result.Problems)
        {
            xml.WriteStartElement("file");
            xml.WriteText("name", problem.Path);
            xml.WriteStartElement("error");
            xml.WriteText("severity", "error");
            xml.WriteText("message", problem.Sentence);
            xml.WriteText("source", "containerlint.unreadable");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Finish(output);
    }

    private static void Write(XmlWriter xml, ReportedFinding found)
    {
        var position = Position.Of(found.Finding.Place);
        xml.WriteStartElement("error");
        xml.WriteNumber("line", position.Line);
        xml.WriteNumber("column", position.Column);
        xml.WriteText("severity", found.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        });
        xml.WriteText("message", found.Finding.Message);
        xml.WriteText("source", $"containerlint.{found.Finding.Rule.Id}.{found.Finding.Rule.Page.Name}");
        xml.WriteEndElement();
    }
}
