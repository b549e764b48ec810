using System.Text.Json;
using ContainerLint.Tests.Cli;

namespace ContainerLint.Tests.Package;

/// <summary>
/// Which files the targets of the package pass to the compiler: each with one project, and only once.
/// </summary>
public sealed class ProjectFilesTests : IDisposable
{
    private const string Framework = "<TargetFramework>net10.0</TargetFramework>";
    private const string Package = "ContainerLint.Analyzers";
    private const string ComposeProject =
        "<DockerComposeProjectPath>..\\..\\docker-compose.dcproj</DockerComposeProjectPath>";

    private static readonly string Targets = Path.Combine(
        SharedFiles.Repository, "src", "ContainerLint.Analyzers", "package", "build",
        "ContainerLint.Analyzers.targets");

    private readonly TempFolder folder = new();

    public ProjectFilesTests()
    {
        folder.Add("Directory.Build.targets", $"<Project><Import Project=\"{Targets}\" /></Project>");
        Touch(
            "docker-compose.dcproj", "docker-compose.yml", ".env", "Dockerfile.root", "docker/api.build",
            "docker/Dockerfile");
    }

    [Fact]
    public async Task A_project_passes_the_files_below_its_folder_and_below_no_other_project()
    {
        Project("src/Api/Api.csproj", Framework);
        Project("src/Api/samples/Nested/Nested.csproj", Framework);
        Touch(
            "src/Api/Dockerfile", "src/Api/deploy/compose.prod.yml", "src/Api/deploy/.env", "src/Api/other/.env",
            "src/Api/.devcontainer/Dockerfile", "src/Api/.git/Dockerfile", "src/Api/bin/x/Dockerfile",
            "src/Api/obj/Dockerfile", "src/Api/web/node_modules/y/Dockerfile", "src/Api/samples/Nested/Dockerfile",
            "src/Api/samples/Containerfile", "src/Api/deploy/Directory.Build.props");

        Assert.Equal(
            """
            src/Api/.devcontainer/Dockerfile Auto
            src/Api/Api.csproj Project
            src/Api/Dockerfile Auto
            src/Api/deploy/.env Environment
            src/Api/deploy/Directory.Build.props Project
            src/Api/deploy/compose.prod.yml Auto
            src/Api/samples/Containerfile Auto
            """,
            await FilesOf("src/Api/Api.csproj"));
    }

    [Fact]
    public async Task Named_files_are_passed_wherever_they_are_and_excluded_ones_are_not()
    {
        Project(
            "src/Api/Api.csproj",
            Framework
                + "<DockerfileFile>..\\..\\docker/api.build</DockerfileFile><DockerfilePath>nowhere</DockerfilePath>"
                + "<ContainerLintExclude>skip/**;old.Dockerfile</ContainerLintExclude>",
            "<ContainerLintFile Include=\"deploy\\*.yaml\" /><ContainerLintFile Include=\"notes\" Kind=\"Compose\" />");
        Touch("src/Api/deploy/stack.yaml", "src/Api/notes", "src/Api/skip/Dockerfile", "src/Api/old.Dockerfile");

        Assert.Equal(
            """
            docker/api.build Dockerfile
            src/Api/Api.csproj Project
            src/Api/deploy/stack.yaml Auto
            src/Api/notes Compose
            """,
            await FilesOf("src/Api/Api.csproj"));
    }

    [Fact]
    public async Task An_additional_file_of_the_user_stays_as_it_is_and_is_not_passed_twice()
    {
        Project("src/Api.csproj", Framework, "<AdditionalFiles Include=\"Dockerfile\" Mine=\"yes\" />");
        Touch("src/Dockerfile");
        var items = await Items("src/Api.csproj", "AdditionalFiles");

        var item = Assert.Single(items, item => Value(item, "Filename") == "Dockerfile");
        Assert.Equal(("Dockerfile", "yes"), (Value(item, "Identity"), Value(item, "Mine")));
    }

    [Theory]
    [InlineData("net10.0", "Api.csproj Project\nDockerfile Auto")]
    [InlineData("netstandard2.0", "")]
    public async Task Only_the_first_of_several_target_frameworks_passes_files(string framework, string expected)
    {
        Project("src/Api.csproj", "<TargetFrameworks>\n net10.0 ;\n netstandard2.0</TargetFrameworks>");
        Touch("src/Dockerfile");

        Assert.Equal(
            expected, (await FilesOf("src/Api.csproj", $"-p:TargetFramework={framework}")).Replace("src/", ""));
    }

    [Fact]
    public async Task Shared_files_are_passed_by_the_first_project_that_uses_them()
    {
        folder.Add(
            "Directory.Build.props",
            "<Project><PropertyGroup><ContainerFamily>noble</ContainerFamily></PropertyGroup></Project>");
        Project("src/Api/Api.csproj", Framework);
        Project("src/Shop/Shop.csproj", Framework + ComposeProject);
        Project("src/Web/Web.csproj", Framework + ComposeProject);

        Assert.Equal("Directory.Build.props Project\nsrc/Api/Api.csproj Project", await FilesOf("src/Api/Api.csproj"));
        Assert.Equal(
            """
            .env Environment
            docker-compose.yml Auto
            src/Shop/Shop.csproj Project
            """,
            await FilesOf("src/Shop/Shop.csproj"));
        Assert.Equal("src/Web/Web.csproj Project", await FilesOf("src/Web/Web.csproj"));
    }

    [Fact]
    public async Task Unusual_folder_names_work()
    {
        const string odd = "o'brien & sons (1)";
        folder.Add(
            $"{odd}/Directory.Build.props",
            "<Project><PropertyGroup><ContainerFamily>noble</ContainerFamily></PropertyGroup></Project>");
        Project($"{odd}/b/Api.csproj", Framework);
        Project($"{odd}/c/Web.csproj", Framework);
        Touch($"{odd}/b/Dockerfile");

        Assert.Equal(
            "Directory.Build.props Project\nb/Api.csproj Project\nb/Dockerfile Auto",
            (await FilesOf($"{odd}/b/Api.csproj")).Replace(odd + "/", ""));
        Assert.Equal("c/Web.csproj Project", (await FilesOf($"{odd}/c/Web.csproj")).Replace(odd + "/", ""));
    }

    [Fact]
    public async Task A_file_based_program_passes_no_files_from_its_folder()
    {
        folder.Add("src/app.cs", "System.Console.WriteLine();\n");
        Touch("src/Dockerfile");

        Assert.Empty(await FilesOf("src/app.cs"));
    }

    [Fact]
    public async Task A_project_with_a_root_passes_the_files_below_it_and_below_no_other_project()
    {
        folder.Add(
            "Directory.Build.props",
            "<Project><PropertyGroup><ContainerFamily>noble</ContainerFamily></PropertyGroup></Project>");
        Project("src/Api/Api.csproj", Framework + ComposeProject);
        Project("src/Web/Web.csproj", Framework + ComposeProject + "<ContainerLintRoot>..\\..</ContainerLintRoot>");
        Touch("src/Api/Dockerfile", "src/Web/Dockerfile", "src/shared.Dockerfile");

        Assert.Equal("src/Api/Api.csproj Project\nsrc/Api/Dockerfile Auto", await FilesOf("src/Api/Api.csproj"));
        Assert.Equal(
            """
            .env Environment
            Directory.Build.props Project
            Directory.Build.targets Project
            Dockerfile.root Auto
            docker-compose.yml Auto
            docker/Dockerfile Auto
            src/Web/Dockerfile Auto
            src/Web/Web.csproj Project
            src/shared.Dockerfile Auto
            """,
            await FilesOf("src/Web/Web.csproj"));
    }

    [Theory]
    [InlineData("Directory.Build.props", "PackageReference", "All.slnx")]
    [InlineData("Directory.Packages.props", "GlobalPackageReference", "All.sln")]
    [InlineData("Directory.Build.props", "PackageReference", null)]
    public async Task The_first_project_that_a_shared_file_gives_the_package_checks_what_is_beside_the_solution(
        string sharer, string item, string? solution)
    {
        folder.Add(sharer, $"<Project><ItemGroup><{item} Include='{Package}' Version='1' /></ItemGroup></Project>");
        folder.Add($"bench/{sharer}", "<Project />");
        folder.Add($"src/{sharer}", $"<Project><Import Project='../{sharer}' /></Project>");
        Project("bench/A/A.csproj", Framework);
        Project("src/Api/Api.csproj", Framework + "<ContainerLintFiles>false</ContainerLintFiles>");
        Project("src/Shop/Shop.csproj", Framework + ComposeProject);
        Project("src/Web/Web.csproj", Framework + ComposeProject);
        Solution(solution, "src/Web/Web", "src/Shop/Shop", "src/Api/Api", "bench/A/A");
        Touch("src/Web/Dockerfile", "src/shared.Dockerfile");

        Assert.Equal("bench/A/A.csproj Project", await FilesOf("bench/A/A.csproj"));
        Assert.Equal("", await FilesOf("src/Api/Api.csproj"));
        var found = (await FilesOf("src/Shop/Shop.csproj")).Split('\n');
        Assert.Equal(
            [
                ".env Environment", "Dockerfile.root Auto", "docker-compose.yml Auto", "docker/Dockerfile Auto",
                "src/Shop/Shop.csproj Project", "src/shared.Dockerfile Auto",
            ],
            found.Where(file => !file.Contains("Directory.", StringComparison.Ordinal)));
        Assert.Contains("Directory.Build.targets Project", found);
        Assert.Equal(
            "src/Web/Dockerfile Auto\nsrc/Web/Web.csproj Project", await FilesOf("src/Web/Web.csproj"));
    }

    [Fact]
    public async Task Without_a_shared_file_all_projects_of_the_solution_have_to_have_the_package()
    {
        const string own = $"<PackageReference Include=\"{Package}\" Version=\"1\" />";
        Project("src/Api/Api.csproj", Framework, own);
        Project("src/Web/Web.csproj", Framework);
        Solution("App.sln", "src/Web/Web", "src/Api/Api", "src/Gone/Gone");
        Assert.Equal("src/Api/Api.csproj Project", await FilesOf("src/Api/Api.csproj"));

        Project("src/Web/Web.csproj", Framework, own);
        Assert.Contains("docker/Dockerfile Auto", await FilesOf("src/Api/Api.csproj"), StringComparison.Ordinal);
        Assert.Equal("src/Web/Web.csproj Project", await FilesOf("src/Web/Web.csproj"));
        Assert.Equal(
            "src/Api/Api.csproj Project",
            await FilesOf("src/Api/Api.csproj", "-p:ContainerLintSolutionFiles=false"));
    }

    [Fact]
    public async Task What_is_not_checked_is_said_once_and_by_one_project()
    {
        const string own = $"<PackageReference Include=\"{Package}\" Version=\"1\" />";
        Project("src/Api/Api.csproj", Framework, own);
        Project("src/Shop/Shop.csproj", Framework);
        Project("src/Web/Web.csproj", Framework, own);
        Solution("App.slnx", "src/Web/Web", "src/Api/Api", "src/Shop/Shop");
        async Task<string> Say(string project, params string[] arguments)
        {
            string[] command = ["msbuild", folder[project], "-t:_ShowContainerLintFiles", "-nologo", "-v:m", "-tl:off"];
            var run = (await DotNet.Run(folder.Path, [.. command, .. arguments])).Succeeded();
            return run.Output.Replace(folder.Path + Path.DirectorySeparatorChar, "").Trim();
        }

        Assert.Equal("", await Say("src/Web/Web.csproj"));
        Assert.Equal("", await Say("src/Api/Api.csproj", "-p:ContainerLintSolutionFiles=false"));
        Assert.Equal(
            "ContainerLint: 3 file(s) of the solution that name images are not checked, because not all of its "
            + "projects have the package: docker/Dockerfile, Dockerfile.root, docker-compose.yml. "
            + "Set ContainerLintRoot in this project to check them, or ContainerLintSolutionFiles to false",
            await Say("src/Api/Api.csproj"));
        Assert.Equal("", await Say("src/Api/Api.csproj"));
        Touch("more.Dockerfile");
        Assert.Contains("4 file(s)", await Say("src/Api/Api.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_baseline_up_to_the_root_of_the_repository_is_passed()
    {
        const string name = ".containerlint-baseline.json";
        Project("src/Api/Api.csproj", Framework + "<ContainerLintFiles>false</ContainerLintFiles>");
        Touch(name);
        Assert.Equal($"{name} Baseline", await FilesOf("src/Api/Api.csproj"));
        Assert.Equal("", await FilesOf("src/Api/Api.csproj", "-p:ContainerLintBaseline=false"));

        folder.Add("src/.git/HEAD", "ref: x\n");
        Assert.Equal("", await FilesOf("src/Api/Api.csproj"));
        Assert.Equal(
            $"{name} Baseline", await FilesOf("src/Api/Api.csproj", $"-p:ContainerLintBaseline=../../{name}"));
    }

    [Fact]
    public async Task Configuration_files_are_passed_if_they_mention_the_rules()
    {
        Project("src/Api/Api.csproj", Framework);
        folder.Add("src/.editorconfig", "[*]\ncontainerlint.preset = strict\n");
        folder.Add("src/Api/.editorconfig", "[*]\nindent_size = 2\n");
        folder.Add("src/Api/.globalconfig", "dotnet_diagnostic.cl1002.severity = error\n");
        folder.Add("src/Api/Program.cs", "");

        Assert.Equal(
            """
            src/.editorconfig Configuration
            src/Api/.globalconfig Configuration
            src/Api/Api.csproj Project
            """,
            await FilesOf("src/Api/Api.csproj"));
    }

    [Theory]
    [InlineData("ContainerLintEnabled")]
    [InlineData("ContainerLintFiles")]
    public async Task One_property_turns_the_files_off(string property)
    {
        Project("src/Api.csproj", Framework + $"<{property}>False</{property}>");
        Touch("src/Dockerfile");

        Assert.Empty(await FilesOf("src/Api.csproj"));
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private void Project(string path, string properties, string items = "") => folder.Add(
        path,
        $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{properties}</PropertyGroup>"
        + $"<ItemGroup>{items}</ItemGroup></Project>");

    private void Solution(string? name, params string[] projects)
    {
        if (name is null)
            return;
        var isXml = name.EndsWith('x');
        var lines = projects.Select(project => isXml ? $"<Project Path=\"{project}.csproj\" />"
            : $"Project(\"{{9A}}\") = \"P\", \"{project.Replace('/', '\\')}.csproj\", \"{{}}\"");
        folder.Add(name, isXml ? $"<Solution>{string.Concat(lines)}</Solution>" : string.Join("\r\n", lines));
    }

    private void Touch(params string[] paths)
    {
        foreach (var path in paths)
            folder.Add(path, "");
    }

    /// <summary>The files that a project passes, sorted by path, each with its kind.</summary>
    private async Task<string> FilesOf(string project, params string[] arguments) => string.Join('\n',
        (await Items(project, "ContainerLintFile", arguments))
            .Select(item => $"{Path.GetRelativePath(folder.Path, Value(item, "FullPath"))} {Value(item, "Kind")}")
            .Order(StringComparer.Ordinal));

    private async Task<IReadOnlyList<JsonElement>> Items(string project, string type, params string[] arguments)
    {
        // "dotnet msbuild" only accepts project files.
        var verb = project.EndsWith(".cs", StringComparison.Ordinal) ? "build" : "msbuild";
        string[] command = [verb, folder[project], "-t:GenerateMSBuildEditorConfigFileShouldRun", $"-getItem:{type}"];
        var run = (await DotNet.Run(folder.Path, [.. command, .. arguments])).Succeeded();
        return [.. JsonDocument.Parse(run.Output).RootElement.GetProperty("Items").GetProperty(type).EnumerateArray()];
    }

    private static string Value(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
