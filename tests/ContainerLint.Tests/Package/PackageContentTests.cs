using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace ContainerLint.Tests.Package;

/// <summary>The content of the package, and that nothing is missing where it runs.</summary>
public sealed class PackageContentTests(PackedPackage package)
{
    /// <summary>
    /// The assemblies that the oldest supported compiler and its host provide, in the versions that they reference.
    /// </summary>
    private static readonly Dictionary<string, Version> OldCompiler = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
    };

    [Fact]
    public async Task It_contains_the_analyzer_with_its_libraries_and_nothing_that_the_compiler_provides()
    {
        await using var zip = await ZipFile.OpenReadAsync(await package.File, TestContext.Current.CancellationToken);
        var names = zip.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            """
            ContainerLint.Analyzers.nuspec
            README.md
            THIRD-PARTY-NOTICES.txt
            analyzers/dotnet/cs/ContainerLint.Analyzers.dll
            analyzers/dotnet/cs/ContainerLint.CSharp.dll
            analyzers/dotnet/cs/ContainerLint.CodeFixes.dll
            analyzers/dotnet/cs/ContainerLint.Core.dll
            analyzers/dotnet/cs/ContainerLint.Sprache.dll
            analyzers/dotnet/cs/ContainerLint.YamlDotNet.dll
            build/ContainerLint.Analyzers.targets
            buildTransitive/ContainerLint.Analyzers.targets
            icon.png
            """,
            string.Join('\n', names));
    }

    [Fact]
    public async Task It_is_a_development_dependency_without_dependencies_and_has_metadata()
    {
        await using var zip = await ZipFile.OpenReadAsync(await package.File, TestContext.Current.CancellationToken);
        await using var stream =
            await zip.GetEntry("ContainerLint.Analyzers.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var metadata = XDocument.Load(stream).Root!.Elements().Single();
        var fields = metadata.Elements().ToDictionary(field => field.Name.LocalName, field => field.Value);

        Assert.Equal("true", fields["developmentDependency"]);
        Assert.DoesNotContain("dependencies", fields.Keys);
        Assert.Equal("MIT", fields["license"]);
        Assert.Equal("README.md", fields["readme"]);
        Assert.Equal("icon.png", fields["icon"]);
        Assert.Contains("testcontainers", fields["tags"], StringComparison.Ordinal);
        Assert.Contains("Dockerfiles", fields["description"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_reference_resolves_in_the_package_or_in_the_oldest_compiler()
    {
        var shipped = Directory.GetFiles(await package.Assemblies()).ToDictionary(
            path => Path.GetFileNameWithoutExtension(path)!, path => Definition(path));
        foreach (var (name, (version, references)) in shipped)
        {
            Assert.NotEmpty(references);
            foreach (var reference in references)
            {
                var has = shipped.TryGetValue(reference.Name, out var other)
                    ? other.Version
                    : OldCompiler.GetValueOrDefault(reference.Name);
                Assert.True(reference.Version <= has, $"{name} {version} needs {reference.Name} {reference.Version}");
                Assert.True(
                    other.References is null || !reference.HasKey, $"{name} asks for a signed {reference.Name}");
            }
        }
    }

    [Fact]
    public async Task Third_party_libraries_are_renamed()
    {
        foreach (var path in Directory.GetFiles(await package.Assemblies()))
        {
            using var assembly = new PEReader(File.OpenRead(path));
            var definition = assembly.GetMetadataReader().GetAssemblyDefinition();
            Assert.Equal(
                Path.GetFileNameWithoutExtension(path), assembly.GetMetadataReader().GetString(definition.Name));
            Assert.True(
                definition.PublicKey.IsNil
                    || assembly.GetMetadataReader().GetBlobBytes(definition.PublicKey).Length == 0);
        }
    }

    [Fact]
    public async Task The_same_assemblies_are_packed_into_the_same_bytes()
    {
        var folder = await package.Assemblies();
        var again = Path.Combine(package.Feed, "again");
        var project = Path.Combine(SharedFiles.Repository, "src", "ContainerLint.CodeFixes");
        var run = await DotNet.Run(
            project, "build", "--no-restore", "-c", PackedPackage.Configuration, "-t:RenameAnalyzers",
            "-p:BuildProjectReferences=false", $"-p:PackedFolder={again}");
        run.Succeeded();

        foreach (var path in Directory.GetFiles(folder))
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(again, Path.GetFileName(path))));
    }

    private static (Version Version, IReadOnlyList<(string Name, Version Version, bool HasKey)> References) Definition(
        string path)
    {
        using var assembly = new PEReader(File.OpenRead(path));
        var reader = assembly.GetMetadataReader();
        return (reader.GetAssemblyDefinition().Version,
        [
            .. reader.AssemblyReferences.Select(reader.GetAssemblyReference).Select(reference =>
                (reader.GetString(reference.Name), reference.Version, !reference.PublicKeyOrToken.IsNil)),
        ]);
    }
}
