using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Projects;
using ContainerLint.Languages.Projects;
using ContainerLint.Tests.CSharp.Apis;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Projects;

/// <summary>What C# code can use without an import of its own.</summary>
public sealed class ProjectSetupTests
{
    private const string Call = "var b = Make(); b.AddContainer(\"web\", \"nginx:1\");";
    private const string Found = "Run nginx:1 at nginx:1 of web";
    private const string Implicit = "<PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>";
    private const string Package = "<ItemGroup><PackageReference Include='Aspire.Hosting.AppHost' /></ItemGroup>";

    [Theory]
    [InlineData($"<Project Sdk='Aspire.AppHost.Sdk/13.0.0'>{Implicit}</Project>", Found)]
    [InlineData($"<Project><Sdk Name='Aspire.AppHost.Sdk' Version='9.5.0' />{Implicit}</Project>", Found)]
    [InlineData($"<Project>{Implicit}{Package}</Project>", Found)]
    [InlineData($"<Project>{Package}</Project>", "")]
    [InlineData($"<Project>{Implicit}</Project>", "")]
    [InlineData($"<Project>{Package}<ItemGroup><Using Include='Aspire.Hosting' /></ItemGroup></Project>", Found)]
    [InlineData(
        $"<Project>{Implicit}{Package}<ItemGroup><Using Remove='Aspire.Hosting;"
        + "Aspire.Hosting.ApplicationModel' /></ItemGroup></Project>",
        "")]
    public void Packages_and_SDKs_bring_usings(string project, string expected) =>
        Assert.Equal(expected, Read(Call, project));

    [Theory]
    [InlineData("<PackageReference Include='P' Version='3.10.0' />", "3.10.0")]
    [InlineData("<PackageReference Include='P' Version='[3.10.0]' />", "3.10.0")]
    [InlineData("<PackageReference Include='p'><Version>3.10.0</Version></PackageReference>", "3.10.0")]
    [InlineData("<PackageReference Update='A;P' Version=' 3.10 ' />", "3.10")]
    [InlineData("<GlobalPackageReference Include='P' Version='3.10.0' />", "3.10.0")]
    [InlineData("<PackageReference Include='P' VersionOverride='4.1.0' />", "4.1.0")]
    [InlineData("<PackageReference Include='P' />", "4.16.0")]
    [InlineData("<PackageReference Include='P' Version='$(PVersion)' />", "4.2.1")]
    [InlineData("<PackageReference Include='P' Version='$(POther)' />", null)]
    [InlineData("<PackageReference Include='P' Version='$(PLoop)' />", null)]
    [InlineData("<PackageReference Include='P' Version='3.*' />", null)]
    [InlineData("<PackageReference Include='P' Version='(,4.0]' />", null)]
    [InlineData("<PackageReference Include='P' Version='4.0.0-beta' />", null)]
    [InlineData(
        "<PackageReference Include='P' Version='1.0' Condition='a' /><PackageReference Include='P' Version='2.0' />",
        null)]
    public void The_version_of_a_package_is_known_if_the_files_say_it(string items, string? expected)
    {
        var versions = new PackageVersions(
        [
            SyntaxOf($"<Project><ItemGroup>{items}</ItemGroup></Project>"),
            SyntaxOf(
                "<Project><PropertyGroup><PVersion>4.2.1</PVersion><PLoopVersion>$(PLoopVersion)</PLoopVersion>"
                + "</PropertyGroup><ItemGroup><PackageVersion Include='P' Version='4.16.0' /></ItemGroup></Project>"),
        ]);
        Assert.Equal(expected, versions.Of("P")?.ToString());
        Assert.Null(versions.Of("Q"));
    }

    [Theory]
    [InlineData("Testcontainers.MsSql", "4.16.0", "2022-CU14")]
    [InlineData("Testcontainers.MsSql", "3.10.0", "2019-CU18")]
    [InlineData("Testcontainers.MsSql", "4.0.0", null)]
    [InlineData("Testcontainers.MsSql", "9.0.0", null)]
    [InlineData("Testcontainers.MsSql", null, null)]
    [InlineData("Testcontainers.PostgreSql", "4.0.0", "postgres:15.1")]
    [InlineData("Testcontainers.PostgreSql", "3.6.0", null)]
    [InlineData("Testcontainers.Nats", "4.14.0", "nats:2.9")]
    [InlineData("Testcontainers.Nats", "4.0.0", null)]
    public void A_builder_runs_the_image_of_its_version(string package, string? version, string? expected)
    {
        var name = package.Split('.')[1] + "Builder";
        var image = TestcontainersModules.Find(name)!.ImageIn(version is null ? null : Version.Parse(version));
        if (expected is null)
            Assert.Null(image);
        else
            Assert.Contains(expected, image, StringComparison.Ordinal);
    }

    private static ProjectSyntax SyntaxOf(string project) => ProjectReader.Read(new Source("p", project)).Syntax;

    [Fact]
    public void The_files_around_a_project_count_too()
    {
        Assert.Equal(Found, Read(Call, $"<Project>{Package}</Project>", $"<Project>{Implicit}</Project>"));
        Assert.Equal(Found, Read(Call, $"<Project>{Implicit}</Project>", $"<Project>{Package}</Project>"));
        Assert.Equal("", Read(
            Call,
            $"<Project>{Package}{Implicit.Replace("enable", "disable")}</Project>",
            $"<Project>{Implicit}</Project>"));
    }

    [Theory]
    [InlineData(
        "<Using Include='DotNet.Testcontainers.Builders.ContainerBuilder' Alias='Box' />",
        "_ = new Box(\"a:1\");",
        "Run a:1 at a:1")]
    [InlineData(
        "<Using Include='DotNet.Testcontainers.Builders' />", "_ = new ContainerBuilder(\"a:1\");", "Run a:1 at a:1")]
    [InlineData(
        "<Using Include='Own.Images' Static='true' /><Using Include='DotNet.Testcontainers.Builders' />",
        "_ = new ContainerBuilder(Web); namespace Own { static class Images { public const string Web = \"a:1\"; } }",
        "Run a:1 at Web")]
    public void Using_items_count_like_directives(string items, string code, string expected) =>
        Assert.Equal(expected, Read(code, $"<Project><ItemGroup>{items}</ItemGroup></Project>"));

    [Theory]
    [InlineData("#:sdk Aspire.AppHost.Sdk@13.0.0\n", Found)]
    [InlineData(
        "#!/usr/bin/env dotnet\n// An app\n\n#:sdk Microsoft.NET.Sdk.Web\r\n"
        + "#:package Aspire.Hosting.AppHost@13.0.0\r\n",
        Found)]
    [InlineData("#:sdk Aspire.AppHost.Sdk@13.0.0\n#:property ImplicitUsings=disable\n", "")]
    [InlineData("#:package Aspire.Hosting.Redis@13.0.0\n", "")]
    [InlineData("// #:sdk Aspire.AppHost.Sdk\n", "")]
    public void File_based_apps_name_their_packages(string head, string expected) =>
        Assert.Equal(expected, Read(head + "var b = Make(); b.AddContainer(\"web\", \"nginx:1\");\n"));

    [Theory]
    [InlineData("@3.10.0", "postgres:15.1", false)]
    [InlineData("@4.16.0", "postgres:15.1", true)]
    [InlineData("@[4.0.0]", "postgres:15.1", false)]
    [InlineData("@*", null, false)]
    [InlineData("@4.*", null, false)]
    [InlineData("", "postgres:15.1", true)]
    public void File_based_apps_name_their_versions(string version, string? image, bool takesImage)
    {
        var code = $"#:package Testcontainers.PostgreSql{version}\nusing Testcontainers.PostgreSql;\n"
            + "_ = new PostgreSqlBuilder();\n";
        var source = new Source("a.cs", code);
        var project = new ProjectSetup([]).ProjectOf([source]);
        var made = Assert.Single(
            CSharpReader.Read(project.FileOf(source), project, ImageApis.None).Syntax.DefaultImages);
        Assert.Equal((image, takesImage), (made.Image, made.TakesImage));
    }

    [Theory]
    [InlineData("NET6_0_OR_GREATER", null, true)]
    [InlineData("NET", null, true)]
    [InlineData("!NETFRAMEWORK", null, true)]
    [InlineData("NETCOREAPP3_1_OR_GREATER && DEBUG", null, true)]
    [InlineData("NET10_0_OR_GREATER", "net8.0", false)]
    [InlineData("NET8_0", "net8.0", true)]
    [InlineData("NET10_0_OR_GREATER", "net8.0;net10.0", true)]
    [InlineData("NET10_0_OR_GREATER", "net10.0-windows", true)]
    [InlineData("NETFRAMEWORK", "net48", true)]
    [InlineData("NET472_OR_GREATER", "net462;net48", true)]
    [InlineData("NET48_OR_GREATER", "net472", false)]
    [InlineData("NET", "net48", false)]
    [InlineData("NET", "netstandard2.0;net6.0", true)]
    [InlineData("NET", "net999999999999.0", true)]
    public void Code_for_the_targets_of_a_project_is_read(string condition, string? targets, bool isRead)
    {
        var property = targets is null
            ? ""
            : $"<PropertyGroup><TargetFrameworks>{targets}</TargetFrameworks></PropertyGroup>";
        var code =
            $"using DotNet.Testcontainers.Builders;\n#if {condition}\n_ = new ContainerBuilder(\"a:1\");\n#endif\n";
        Assert.Equal(isRead ? "Run a:1 at a:1" : "", Read(code, $"<Project>{property}</Project>"));
    }

    private static string Read(string code, params string[] projects)
    {
        var setup = new ProjectSetup(
            [.. projects.Select(text => ProjectReader.Read(new Source("App.csproj", text)).Syntax)]);
        var source = new Source("a.cs", code);
        var project = setup.ProjectOf([source]);
        return ApiReading.Dump(CSharpReader.Read(project.FileOf(source), project, ImageApis.None));
    }
}
