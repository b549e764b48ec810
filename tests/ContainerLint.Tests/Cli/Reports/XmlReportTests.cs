using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Tests.Cli.Reports;

public sealed class XmlReportTests
{
    [Fact]
    public void JUnit_has_a_test_per_finding_and_per_clean_file()
    {
        var suites = Read(ReportSample.WithProblem(ReportSample.Shop), "junit");
        Assert.Equal(
            [
                "compose.yaml 1/1/0",
                "deploy/compose.prod.yaml 1/0/0",
                "src/api/Dockerfile 4/3/0",
                "src/clean/Dockerfile 1/0/0",
                "gone 1/0/1",
            ],
            suites.Elements().Select(suite => $"{suite.Attribute("name")!.Value} {Totals(suite)}"));
        Assert.Equal("8/4/1", Totals(suites));
        foreach (var suite in suites.Elements())
        {
            Assert.Equal(suite.Attribute("tests")!.Value, $"{suite.Elements("testcase").Count()}");
            Assert.Equal(suite.Attribute("failures")!.Value, $"{suite.Descendants("failure").Count()}");
        }

        var failure = suites.Descendants("failure").First();
        Assert.Equal("'postgres:latest' means whatever was pushed last", failure.Attribute("message")!.Value);
        Assert.StartsWith("compose.yaml:6:33: warning CL1003 LatestTag: ", failure.Value, StringComparison.Ordinal);
        Assert.Contains("info CL1012", suites.Descendants("system-out").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Checkstyle_has_findings_by_file()
    {
        var files = Read(ReportSample.WithProblem(ReportSample.Shop), "checkstyle");
        Assert.Equal(
            ["compose.yaml", "src/api/Dockerfile", "gone"],
            files.Elements().Select(file => file.Attribute("name")!.Value));
        Assert.Equal(
            """<error line="6" column="33" severity="warning" message="'postgres:latest' means whatever was pushed """
            + """last" source="containerlint.CL1003.LatestTag" />""",
            files.Elements().First().Elements().Single().ToString());
        Assert.Equal(
            ["error", "info", "warning"],
            files.Descendants("error").Select(error => error.Attribute("severity")!.Value).Distinct()
                .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("junit")]
    [InlineData("checkstyle")]
    public void A_document_matches_its_schema(string format)
    {
        Report[] reports =
            [ReportSample.WithProblem(ReportSample.Shop), ReportSample.Of(ReportSample.Hostile), ReportSample.Of()];
        foreach (var report in reports)
            Assert.Empty(Errors(report.Text(format), format));
        Assert.NotEmpty(Errors(
            ReportSample.Of(ReportSample.Shop).Text(format)
                .Replace("severity=\"error\"", "severity=\"fatal\"", StringComparison.Ordinal)
                .Replace("failures=", "misses=", StringComparison.Ordinal),
            format));
    }

    [Fact]
    public void Characters_that_XML_forbids_are_replaced()
    {
        Assert.Equal("a\ufffdb\ufffd\ud83d\ude00\ufffd\t", XmlOutput.Valid("a\u0001b\ud83d\ud83d\ude00\uffff\t"));
        var path = Read(ReportSample.Of(("a\u0007\n<&>'\".Dockerfile", "FROM node\n")), "checkstyle")
            .Element("file")!.Attribute("name")!.Value;
        Assert.Equal("a\ufffd\n<&>'\".Dockerfile", path);
    }

    private static string Totals(XElement element) =>
        string.Join('/', new[] { "tests", "failures", "errors" }.Select(name => element.Attribute(name)!.Value));

    private static XElement Read(Report report, string format) => XDocument.Parse(report.Text(format)).Root!;

    private static List<string> Errors(string xml, string format)
    {
        var path = format == "junit"
            ? SharedFiles.PathOf("schemas/junit-10.xsd")
            : Path.Combine(SharedFiles.Repository, "tests", "data", "checkstyle.xsd");
        var schemas = new XmlSchemaSet();
        using (var reader = XmlReader.Create(path))
            schemas.Add(null, reader);
        var errors = new List<string>();
        XDocument.Parse(xml).Validate(schemas, (_, error) => errors.Add(error.Message));
        return errors;
    }
}
