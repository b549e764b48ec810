namespace ContainerLint.Tests.Cli.Reports;

/// <summary>The canonical error format of MSBuild.</summary>
public sealed class MsBuildReportTests
{
    [Fact]
    public void Lower_severities_are_neither_warnings_nor_errors_of_the_build()
    {
        using var folder = new TempFolder()
            .Add("All.slnx", "<Solution />\n")
            .Add("src/Dockerfile", "FROM node\nFROM Busybox:1.37\nFROM postgres:17.2\n")
            .Add("compose.yaml", "services:\n  db:\n    image: postgres:15.2\n");
        var run = CliRun.In(folder.Path, "--format", "msbuild", "--select", "CL1001,CL1002,CL1020");

        Assert.Equal(
            """
            compose.yaml(3,12,3,25): info CL1020: other files use 'postgres:17.2' instead of 'postgres:15.2' (1 place)
            src/Dockerfile(1,6,1,10): warning CL1002: 'node' has no tag and defaults to 'latest'
            src/Dockerfile(2,6,2,13): error CL1001: 'Busybox:1.37' is not a valid reference: a repository name must be lowercase: 'Busybox'

            """, run.Output);
        Assert.Equal((1, ""), (run.Code, run.Error));
    }

    [Fact]
    public void A_clean_file_has_no_output_and_a_path_cannot_break_a_line()
    {
        using var folder = new TempFolder().Add("a\nb.Dockerfile", "FROM node\n")
            .Add("Dockerfile", "FROM busybox:1.37.0\n");

        Assert.Empty(CliRun.In(folder.Path, "--format", "msbuild", "Dockerfile").Output);
        Assert.Equal(
            "a␊b.Dockerfile(1,6,1,10): warning CL1002: 'node' has no tag and defaults to 'latest'\n",
            CliRun.In(folder.Path, "--format", "msbuild", "a\nb.Dockerfile").Output);
    }
}
