using System.Text;

namespace ContainerLint.Tests.Cli;

/// <summary>
/// C# and project files on the command line: nothing is built, and constants come from the whole project.
/// </summary>
public sealed class CodeTests
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\" />\n";

    private const string Fixture =
        """
        using DotNet.Testcontainers.Builders;

        class Fixture
        {
            object Web = new ContainerBuilder(Images.Web).Build();
        }

        """;

    private const string Images =
        """
        static class Images
        {
            public const string Web = "nginx:latest";
        }

        """;

    [Fact]
    public void A_constant_counts_wherever_in_its_project_it_stands()
    {
        using var folder = new TempFolder()
            .Add("src/App/App.csproj", Project)
            .Add("src/App/Tests/Fixture.cs", Fixture)
            .Add("src/App/Images.cs", Images);
        var run = CliRun.In(folder.Path);
        Assert.Equal(
            """
            src/App/Images.cs:3:38: warning CL1003 LatestTag: 'nginx:latest' means whatever was pushed last
               3 |     public const string Web = "nginx:latest";
                 |                                      ^^^^^^
                 = help: Use '1.31.4', which 'latest' was on 2026-08-21 (unsafe fix)

            1 finding (1 warning) in 1 of 2 files
            1 can be fixed with 'containerlint fix --unsafe'

            """, run.Output);
        Assert.Equal(("", 1), (run.Error, run.Code));
    }

    [Theory]
    [InlineData("src/App/Tests/Fixture.cs")]
    [InlineData("src/App/Tests")]
    [InlineData("src/App/Tests/Fixture.cs src/App")]
    public void What_is_named_alone_still_knows_its_project(string paths)
    {
        using var folder = new TempFolder()
            .Add("src/App/App.csproj", Project)
            .Add("src/App/Tests/Fixture.cs", Fixture)
            .Add("src/App/Images.cs", Images);
        var run = CliRun.In(folder.Path, paths.Split(' '));
        Assert.StartsWith("src/App/Images.cs:3:38: warning CL1003", run.Output, StringComparison.Ordinal);
        Assert.Equal(("", 1), (run.Error, run.Code));
    }

    [Fact]
    public void A_constant_of_another_project_is_unknown()
    {
        using var folder = new TempFolder()
            .Add("App/App.csproj", Project)
            .Add("App/Fixture.cs", Fixture)
            .Add("Other/Other.csproj", Project)
            .Add("Other/Images.cs", Images)
            .Add("App/Nested/Nested.csproj", Project)
            .Add("App/Nested/Images.cs", Images);
        Assert.Equal((0, "No findings in 1 file\n"), Summary(CliRun.In(folder.Path)));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("tests", 0)]
    [InlineData("tests/Fixture.cs", 0)]
    [InlineData("tests/Near.cs", 1)]
    public void Without_a_project_what_is_walked_belongs_together(string path, int code)
    {
        using var folder = new TempFolder()
            .Add(".git/HEAD", "")
            .Add("tests/Fixture.cs", Fixture)
            .Add("tests/Near.cs", Fixture.Replace("Images.", "NearImages.").Replace("Fixture", "Near"))
            .Add("tests/NearImages.cs", Images.Replace("Images", "NearImages").Replace(":latest", ":1.31"))
            .Add("shared/Images.cs", Images);
        if (path.EndsWith("Near.cs", StringComparison.Ordinal))
            folder.Add("tests/NearImages.cs", Images.Replace("Images", "NearImages"));
        var run = CliRun.In(folder.Path, path.Length == 0 ? [] : [path]);
        Assert.Equal((code, ""), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("<Project Sdk=\"Aspire.AppHost.Sdk/13.0.0\" />", "<ImplicitUsings>enable</ImplicitUsings>", 1)]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\" />", "<ImplicitUsings>enable</ImplicitUsings>", 0)]
    [InlineData("<Project Sdk=\"Aspire.AppHost.Sdk/13.0.0\" />", "", 0)]
    public void A_project_and_the_files_around_it_say_what_its_code_imports(string project, string properties, int code)
    {
        using var folder = new TempFolder()
            .Add(".git/HEAD", "")
            .Add("Directory.Build.props", $"<Project><PropertyGroup>{properties}</PropertyGroup></Project>\n")
            .Add("AppHost/AppHost.csproj", project)
            .Add(
                "AppHost/Services.cs",
                "static class Services { static void Add() => Make().AddContainer(\"r\", \"redis:latest\"); }\n");
        Assert.Equal(code, CliRun.In(folder.Path).Code);
    }

    [Theory]
    [InlineData("DistributedApplication.CreateBuilder(args)")]
    [InlineData("await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>()")]
    public void An_AppHost_needs_neither_import_nor_project(string builder)
    {
        using var folder = new TempFolder()
            .Add("AppHost.cs", $"var builder = {builder};\nbuilder.AddContainer(\"r\", \"redis:latest\");\n");
        Assert.StartsWith("AppHost.cs:2:34: warning CL1003", CliRun.In(folder.Path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shared_constant_is_reported_once()
    {
        using var folder = new TempFolder()
            .Add("App.csproj", Project)
            .Add("A.cs", Fixture)
            .Add("B.cs", Fixture.Replace("Fixture", "Other"))
            .Add("Images.cs", Images);
        Assert.Contains(
            "1 finding (1 warning) in 1 of 3 files\n", CliRun.In(folder.Path).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("obj/Fixture.cs", "")]
    [InlineData("bin/Fixture.cs", "")]
    [InlineData("Fixture.g.cs", "")]
    [InlineData("Fixture.Designer.cs", "")]
    [InlineData("Fixture.cs", "// <auto-generated/>\n")]
    [InlineData("Fixture.cs", "\n/* a licence */\n// <auto-generated>by a tool</auto-generated>\n")]
    public void What_a_program_wrote_is_left_out(string path, string head)
    {
        using var folder = new TempFolder()
            .Add("App.csproj", Project)
            .Add(path, head + Fixture)
            .Add("Images.cs", Images);
        var run = CliRun.In(folder.Path);
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.StartsWith("No images in this folder: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_stands_for_a_file_of_its_project()
    {
        using var folder = new TempFolder()
            .Add("App.csproj", Project)
            .Add("Fixture.cs", "class Fixture { }\n")
            .Add("Images.cs", Images);
        var world = new CliWorld { Folder = folder.Path, Input = Encoding.UTF8.GetBytes(Fixture) };
        var run = CliRun.With(world, "-", "--stdin-filename", "Fixture.cs");
        Assert.StartsWith("Images.cs:3:38: warning CL1003", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Namespaces_that_the_project_imports_are_known()
    {
        var code = Fixture.Replace("using DotNet.Testcontainers.Builders;\n", "");
        using var folder = new TempFolder()
            .Add("App/App.csproj", Project)
            .Add("App/Fixture.cs", code.Replace("Images.Web", "\"nginx\""));
        Assert.Equal(0, CliRun.In(folder.Path).Code);
        folder.Add(
            "Directory.Build.props",
            "<Project><ItemGroup><Using Include=\"DotNet.Testcontainers.Builders\" /></ItemGroup></Project>\n");
        Assert.Equal(1, CliRun.In(folder.Path).Code);
    }

    [Fact]
    public void Fixes_land_in_the_literal_whatever_file_it_is_in()
    {
        using var folder = new TempFolder()
            .Add("App.csproj", Project)
            .Add("Fixture.cs", Fixture)
            .Add("Images.cs", "\ufeff" + Images.Replace("nginx:latest", "contoso/Web\\u003a1.4").Replace("\n", "\r\n"));
        var diff = CliRun.In(folder.Path, "fix", "--diff");
        Assert.Contains(
            "+    public const string Web = \"contoso/web\\u003a1.4\";", diff.Output, StringComparison.Ordinal);
        Assert.Equal(0, CliRun.In(folder.Path, "fix").Code);
        Assert.Equal(
            "\ufeff" + Images.Replace("nginx:latest", "contoso/web\\u003a1.4").Replace("\n", "\r\n"),
            Encoding.UTF8.GetString(File.ReadAllBytes(folder["Images.cs"])));
        Assert.Equal(Fixture, folder.Text("Fixture.cs"));
    }

    [Fact]
    public void Images_of_code_and_projects_are_listed()
    {
        using var folder = new TempFolder()
            .Add("App.csproj", "<Project><PropertyGroup><ContainerBaseImage>acme.io/base:1</ContainerBaseImage>"
                + "</PropertyGroup></Project>\n")
            .Add("Fixture.cs", Fixture)
            .Add("Images.cs", Images);
        Assert.Equal(
            """
            REPOSITORY     TAG      DIGEST   ROLE   WHERE
            acme.io/base   1                 base   App.csproj:1:45
            nginx          latest            run    Fixture.cs:5:39

            """, CliRun.In(folder.Path, "images").Output);
    }

    [Theory]
    [InlineData("Acme.Docker.Start(image)", 1)]
    [InlineData("Acme.Docker.Stop(image)", 0)]
    public void An_API_of_the_users_own_can_be_named(string api, int code)
    {
        using var folder = new TempFolder()
            .Add("App.csproj", Project)
            .Add("Start.cs", "using Acme;\nDocker.Start(\"nginx\");\n");
        Assert.Equal(0, CliRun.In(folder.Path).Code);
        Assert.Equal(code, CliRun.In(folder.Path, "--image-api", api).Code);
    }

    [Fact]
    public void An_API_that_cannot_be_read_is_wrong_usage()
    {
        using var folder = new TempFolder();
        var run = CliRun.In(folder.Path, "--image-api", "nonsense");
        Assert.Equal(2, run.Code);
        Assert.Contains("'nonsense'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_says_nothing_of_images_is_left_out()
    {
        using var folder = new TempFolder().Add("App.csproj", Project).Add("a.props", "no XML");
        Assert.StartsWith("No images in this folder: ", CliRun.In(folder.Path).Error, StringComparison.Ordinal);
        Assert.Equal((0, "No findings in 1 file\n"), Summary(CliRun.In(folder.Path, "App.csproj")));
    }

    [Fact]
    public void Code_that_is_no_text_is_passed_over_unless_it_is_named()
    {
        using var folder = new TempFolder().Add("App.csproj", Project).Add("Blob.cs", [0, 1, 2, 0]);
        Assert.Equal(0, CliRun.In(folder.Path).Code);
        var run = CliRun.In(folder.Path, "Blob.cs");
        Assert.Equal((3, "error: 'Blob.cs' is binary, not text\n"), (run.Code, run.Error));
        Assert.Equal(3, CliRun.In(folder.Path, "Missing.cs").Code);
    }

    [Fact]
    public void A_suppression_of_a_constant_is_of_use_if_any_file_needs_it()
    {
        using var folder = new TempFolder()
            .Add("App.csproj", Project)
            .Add("Fixture.cs", Fixture)
            .Add("Images.cs", Images.Replace("    public", "    // containerlint ignore CL1003 a toy\n    public"));
        Assert.Equal((0, "No findings in 2 files\n"), Summary(CliRun.In(folder.Path)));
        Assert.Equal((0, "No findings in 2 files\n"), Summary(CliRun.In(folder.Path, "Fixture.cs", "Images.cs")));
    }

    private static (int Code, string Output) Summary(CliRun run) => (run.Code, run.Output);
}
