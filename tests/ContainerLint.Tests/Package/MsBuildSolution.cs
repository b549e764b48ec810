using ContainerLint.Tests.Cli;

namespace ContainerLint.Tests.Package;

/// <summary>
/// A solution whose projects use the package <c>ContainerLint.MSBuild</c> from <c>dotnet pack</c>, restored from a
/// local feed. <c>Api</c> has one target framework, <c>Lib</c> has two.
/// </summary>
public sealed class MsBuildSolution : IAsyncLifetime
{
    private static readonly string Version = $"0.0.1-test.{Guid.NewGuid():N}";

    private readonly TempFolder folder = new();

    /// <summary>The full path.</summary>
    public string Folder => folder.Path;

    /// <summary>The path of the package.</summary>
    public string Package => folder[$"feed/ContainerLint.MSBuild.{Version}.nupkg"];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var project = Path.Combine(SharedFiles.Repository, "src", "ContainerLint.MSBuild");
        var pack = await DotNet.Run(
            project, "pack", "--no-build", "-c", PackedPackage.Configuration, "-o", folder["feed"],
            $"-p:PackageVersion={Version}");
        pack.Succeeded();
        const string reference =
            """<PackageReference Include="ContainerLint.MSBuild" Version="{0}" PrivateAssets="all" />""";
        folder
            .Add("nuget.config", $"""
                <configuration>
                  <config><add key="globalPackagesFolder" value=".packages" /></config>
                  <fallbackPackageFolders><add key="machine" value="{SampleSolution.MachinePackages()}" /></fallbackPackageFolders>
                  <packageSources><add key="built here" value="{folder["feed"]}" /></packageSources>
                </configuration>
                """)
            .Add(
                "Directory.Build.props",
                $"<Project><ItemGroup>{string.Format(null, reference, Version)}</ItemGroup></Project>")
            .Add(
                "App.slnx",
                """<Solution><Project Path="src/Api/Api.csproj" /><Project Path="src/Lib/Lib.csproj" /></Solution>""")
            .Add("src/Api/Api.csproj", Project("<TargetFramework>net10.0</TargetFramework>"))
            .Add("src/Lib/Lib.csproj", Project("<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>"))
            .Add("src/Api/Dockerfile", "FROM node\n")
            .Add("src/Api/Broken.cs", "this does not compile")
            .Add("src/Lib/Dockerfile", "FROM Busybox:1.37\n")
            .Add("compose.yaml", "services:\n  web:\n    image: redis:latest\n");
        (await DotNet.Run(Folder, "restore")).Succeeded();
    }

    /// <summary>Runs the target in a project or the solution.</summary>
    internal Task<DotNetRun> Lint(string project, params string[] arguments) => DotNet.Run(
        Folder,
        ["build", project, "-t:ContainerLint", "--no-restore", "-nologo", "-v", "minimal", "-tl:off", .. arguments]);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Project(string framework) =>
        $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{framework}</PropertyGroup></Project>""";
}
