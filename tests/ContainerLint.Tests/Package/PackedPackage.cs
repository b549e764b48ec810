using System.IO.Compression;
using ContainerLint.Tests.Package;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace ContainerLint.Tests.Package;

/// <summary>The analyzer package from <c>dotnet pack</c>, in its own feed; packed on first use.</summary>
public sealed class PackedPackage : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("containerlint-package-").FullName;
    private readonly Lazy<Task<string>> packed;
    private readonly Lazy<Task<string>> unpacked;

    public PackedPackage()
    {
        packed = new Lazy<Task<string>>(Pack);
        unpacked = new Lazy<Task<string>>(Unpack);
    }

    /// <summary>A unique version, so that no cache contains it.</summary>
    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    /// <summary>The folder of the packages, usable as a NuGet feed.</summary>
    public string Feed => folder;

    /// <summary>The path of the package.</summary>
    public Task<string> File => packed.Value;

    /// <summary>The folder with the unpacked assemblies of the package.</summary>
    public Task<string> Assemblies() => unpacked.Value;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<string> Pack()
    {
        // The test project builds everything that is packed.
        var project = Path.Combine(SharedFiles.Repository, "src", "ContainerLint.CodeFixes");
        var run = await DotNet.Run(
            project, "pack", "--no-build", "-c", Configuration, "-o", folder, $"-p:PackageVersion={Version}");
        run.Succeeded();
        return Path.Combine(folder, $"ContainerLint.Analyzers.{Version}.nupkg");
    }

    private async Task<string> Unpack()
    {
        var target = Path.Combine(folder, "unpacked");
        await ZipFile.ExtractToDirectoryAsync(await File, target);
        return Path.Combine(target, "analyzers", "dotnet", "cs");
    }

    /// <summary>The build configuration of the tests.</summary>
    public static string Configuration { get; } =
        Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))!);
}
