using System.Globalization;
using System.Xml;
using ContainerLint.Cli.Files;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Reports;

/// <summary>
/// JUnit: a suite per file with a test per finding. Errors and warnings are failed tests, lower severities passed tests
/// with output; a clean file is one passed test, an unreadable file one test with an error.
/// </summary>
internal static class JUnitReport
{
    private const string Name = "ContainerLint";

    /// <summary>Writes the document.</summary>
    public static void Write(Stream output, Report report)
    {
        var (findings, problems) = (report.Result.Findings, report.Result.Problems);
        var tests = FileFindings.OfAll(report.Result).Sum(file => Math.Max(1, file.Count)) + problems.Count;
        using var xml = XmlOutput.To(output);
        xml.WriteStartElement("testsuites");
        WriteTotals(xml, Name, tests, findings.Count(found => IsFailure(found.Severity)), problems.Count);
        foreach (var file in FileFindings.OfAll(report.Result))
            Write(xml, file);
        foreach (var problem in problems)
            Write(xml, problem);
        xml.WriteEndElement();
        xml.Finish(output);
    }

    private static bool IsFailure(Severity severity) => severity is Severity.Error or Severity.Warning;

    private static void WriteTotals(XmlWriter xml, string name, int tests, int failures, int errors)
    {
        xml.WriteText("name", name);
        xml.WriteNumber("tests", tests);
        xml.WriteNumber("failures", failures);
        xml.WriteNumber("errors", errors);
    }

    private static void Write(XmlWriter xml, FileFindings file)
    {
        xml.WriteStartElement("testsuite");
        var failures = file.CountOf(Severity.Error) + file.CountOf(Severity.Warning);
        WriteTotals(xml, file.Path, Math.Max(1, file.Count), failures, 0);
        if (file.Count == 0)
        {
            WriteTest(xml, file.Path, "no findings");
            xml.WriteEndElement();
        }

        foreach (var found in file.Findings)
            Write(xml, found);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, ReportedFinding found)
    {
        var finding = found.Finding;
        var position = Position.Of(finding.Place);
        var place = string.Create(CultureInfo.InvariantCulture, $"{position.Line}:{position.Column}");
        var text = $"{finding.Place.Source.Path}:{place}: {Severities.NameOf(found.Severity)} {finding.Rule.Id} "
            + $"{finding.Rule.Page.Name}: {Wording.Details(finding)}";
        WriteTest(xml, finding.Place.Source.Path, $"{finding.Rule.Id} {finding.Rule.Page.Name} at {place}");
        if (IsFailure(found.Severity))
        {
            xml.WriteStartElement("failure");
            xml.WriteText("type", Severities.NameOf(found.Severity));
            xml.WriteText("message", finding.Message);
        }
        else
        {
            xml.WriteStartElement("system-out");
        }

        xml.WriteString(XmlOutput.Valid(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Problem problem)
    {
        xml.WriteStartElement("testsuite");
        WriteTotals(xml, problem.Path, 1, 0, 1);
        WriteTest(xml, problem.Path, "is readable");
        xml.WriteStartElement("error");
        xml.WriteText("type", "unreadable");
        xml.WriteText("message", problem.Sentence);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Starts a test element, which stays open.</summary>
    private static void WriteTest(XmlWriter xml, string file, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteText("name", name);
        xml.WriteText("classname", file);
    }
}
