namespace ContainerLint.Tests.Cli.Reports;

/// <summary>Commands in the log of a pipeline.</summary>
public sealed class PipelineReportTests
{
    [Fact]
    public void GitHub_gets_the_highest_severity_first() => Assert.Equal(
        """
        ::error file=src/api/Dockerfile,line=3,endLine=3,col=13,endColumn=20,title=CL1001 InvalidReference::'Busybox:1.37' is not a valid reference: a repository name must be lowercase: 'Busybox'%0AUse 'busybox:1.37' (safe fix)
        ::warning file=compose.yaml,line=6,endLine=6,col=33,endColumn=39,title=CL1003 LatestTag::'postgres:latest' means whatever was pushed last%0AUse '18.6', which 'latest' was on 2026-08-21 (unsafe fix)
        ::warning file=src/api/Dockerfile,line=1,endLine=1,col=6,endColumn=10,title=CL1002 MissingTag::'node' has no tag and defaults to 'latest'%0AUse '26.7.0', which 'latest' was on 2026-08-21 (unsafe fix)
        ::warning file=src/api/Dockerfile,line=2,endLine=2,col=6,endColumn=19,title=CL1005 MissingRegistryPort::'acme-registry' is 'acme-registry:5000' elsewhere, but without the port it means a Docker Hub account%0AUse 'acme-registry:5000' (unsafe fix)
        ::notice file=src/api/Dockerfile,line=4,endLine=4,col=13,endColumn=28,title=CL1012 LegacyRegistry::'index.docker.io' is another name for 'docker.io'%0Aregistries as of 2026-08-21%0AUse 'docker.io' (safe fix)

        """, ReportSample.Of(ReportSample.Shop).Text("github"));

    [Fact]
    public void The_log_tells_how_many_annotations_GitHub_hides()
    {
        var lines = ReportSample.OfMany(24, inFile: 12).Text("github").TrimEnd('\n').Split('\n');
        Assert.Equal(25, lines.Length);
        Assert.Equal(
            "GitHub shows at most 10 annotations of a kind per step and hides 14 of these", lines[^1]);
    }

    [Fact]
    public void Paths_and_messages_cannot_end_a_command()
    {
        var github = ReportSample.Of(ReportSample.Hostile).Text("github");
        Assert.Contains(
            "file=a%25b%2Cc;d]e<img src=x onerror=hacked=1>&\"'`|.Dockerfile,line=1,",
            github,
            StringComparison.Ordinal);
        Assert.All(github.TrimEnd('\n').Split('\n'), line => Assert.Matches("^::(error|warning|notice) file=", line));
        var azure = ReportSample.Of(ReportSample.Hostile).Text("azure");
        Assert.Contains(
            "sourcepath=a%AZP25b,c%3Bd%5De<img src=x onerror=hacked=1>&\"'`|.Dockerfile;linenumber=1;columnnumber=6;"
            + "code=CL1002;]'node'",
            azure, StringComparison.Ordinal);
        Assert.All(
            azure.TrimEnd('\n').Split('\n'),
            line => Assert.Matches(@"^(##vso\[task\.logissue type=|compose\.yaml\(3,18\): info CL1040: )", line));
    }

    [Fact]
    public void GitHub_gets_no_columns_for_several_lines()
    {
        var github =
            ReportSample.Of(("compose.yaml", "services:\n  web:\n    image: \"no\\\n      de\"\n")).Text("github");
        Assert.StartsWith(
            "::warning file=compose.yaml,line=3,endLine=4,title=CL1002", github, StringComparison.Ordinal);
    }

    [Fact]
    public void Azure_gets_errors_and_warnings()
    {
        var lines = ReportSample.Of(ReportSample.Shop).Text("azure").TrimEnd('\n').Split('\n');
        Assert.Equal(
            "##vso[task.logissue type=error;sourcepath=src/api/Dockerfile;linenumber=3;columnnumber=13;code=CL1001;]"
                + "'Busybox:1.37' is not a valid reference: a repository name must be lowercase: 'Busybox'. "
                + "Use 'busybox:1.37' (safe fix)",
            lines[3]);
        Assert.StartsWith("src/api/Dockerfile(4,13): info CL1012: ", lines[4], StringComparison.Ordinal);
    }
}
