using ContainerLint.Tests.Cli;

namespace ContainerLint.Tests.Package;

/// <summary>
/// A copy of the solution in <c>tests/data/Sample</c> that uses the packed package, restored from a local feed and
/// built once. The solution also uses a second analyzer package with an old YamlDotNet.
/// </summary>
public sealed class SampleSolution(PackedPackage package) : IAsyncLifetime
{
    private static readonly string Data = Path.Combine(SharedFiles.Repository, "tests", "data");

    private readonly TempFolder folder = new();

    /// <summary>The full path.</summary>
    public string Folder => folder.Path;

    /// <summary>The result of the first build of the whole solution.</summary>
    internal DotNetRun FirstBuild { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _ = await package.File;
        Copy(Path.Combine(Data, "Sample"), Folder);
        Replace("Directory.Build.props", "Version=\"0.1.0\"", $"Version=\"{package.Version}\"");
        // Restore its packages into the copy, in addition to those on this machine.
        folder.Add("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value=".packages" /></config>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages()}" /></fallbackPackageFolders>
              <packageSources><add key="built here" value="{package.Feed}" /></packageSources>
            </configuration>
            """);
        await PackOldYamlAnalyzer();
        (await DotNet.Run(Folder, "restore")).Succeeded();
        FirstBuild = await Build("Sample.slnx");
    }

    /// <summary>Builds a project or the solution without restoring it.</summary>
    internal Task<DotNetRun> Build(string project, params string[] arguments) =>
        DotNet.Run(Folder, ["build", project, "--no-restore", "-nologo", "-v", "minimal", "-tl:off", .. arguments]);

    /// <summary>The text of a file.</summary>
    internal string Text(string path) => folder.Text(path);

    /// <summary>Adds a project that is not part of the solution, with a Dockerfile, and restores it.</summary>
    internal async Task AddProject(string path, string properties, string dockerfile)
    {
        var text = $"<TargetFramework>net10.0</TargetFramework>{properties}";
        folder
            .Add(path, $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{text}</PropertyGroup></Project>")
            .Add(Path.Combine(Path.GetDirectoryName(path)!, "Dockerfile"), dockerfile);
        (await DotNet.Run(Folder, "restore", path)).Succeeded();
    }

    /// <summary>Replaces text in a file.</summary>
    internal void Replace(string path, string old, string text)
    {
        Assert.Contains(old, folder.Text(path), StringComparison.Ordinal);
        folder.Add(path, folder.Text(path).Replace(old, text, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PackOldYamlAnalyzer()
    {
        const string name = "OldYamlAnalyzer";
        using var source = new TempFolder();
        Copy(Path.Combine(Data, name), source.Path);
        (await DotNet.Run(source.Path, "pack", "-o", package.Feed)).Succeeded();
    }

    /// <summary>The global packages folder of this machine.</summary>
    internal static string MachinePackages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
