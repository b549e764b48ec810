namespace ContainerLint.Tests.Package;

/// <summary>The packed analyzer in the oldest supported compiler, in a separate process.</summary>
public sealed class OldCompilerTests(PackedPackage package)
{
    private const string Dockerfile = "FROM node\n";

    private const string Compose = """
        services:
          cache:
            image: redis:latest
        """;

    private const string Code = """
        using DotNet.Testcontainers.Builders;

        class Containers
        {
            const string Database = "postgres:latest";

            object Cache() => new ContainerBuilder("redis").Build();

            object Data() => new ContainerBuilder().WithImage(Database).Build();
        }

        namespace DotNet.Testcontainers.Builders
        {
            public sealed class ContainerBuilder
            {
                public ContainerBuilder() { }
                public ContainerBuilder(string image) { }
                public ContainerBuilder WithImage(string image) => this;
                public object Build() => this;
            }
        }
        """;

    [Fact]
    public async Task It_reports_in_code_and_in_other_files()
    {
        var output = await Run(("Containers.cs", Code), ("Dockerfile", Dockerfile), ("compose.yaml", Compose));

        Assert.Contains("compiler 4.8.0.0\n", output, StringComparison.Ordinal);
        Assert.Contains("Containers.cs(7,45): warning CL1002: 'redis' has no tag", output, StringComparison.Ordinal);
        Assert.Contains(
            "Containers.cs(5,39): warning CL1003: 'postgres:latest' means", output, StringComparison.Ordinal);
        Assert.Contains("Dockerfile(1,6): warning CL1002: 'node' has no tag", output, StringComparison.Ordinal);
        Assert.Contains("compose.yaml(3,18): warning CL1003: 'redis:latest' means", output, StringComparison.Ordinal);
        Assert.Contains("loaded ContainerLint.YamlDotNet\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_fixes_can_be_loaded()
    {
        var output = await Run(("Dockerfile", Dockerfile));

        Assert.Contains("fixes FindingFixProvider True\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Libraries_are_loaded_only_when_a_file_needs_them()
    {
        var output = await Run(("Containers.cs", Code), ("Dockerfile", Dockerfile));

        Assert.Contains("loaded ContainerLint.Core\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("loaded ContainerLint.YamlDotNet", output, StringComparison.Ordinal);
        Assert.DoesNotContain("loaded ContainerLint.Sprache", output, StringComparison.Ordinal);
    }

    private async Task<string> Run(params (string Name, string Text)[] files)
    {
        using var folder = new Cli.TempFolder();
        foreach (var (name, text) in files)
            folder.Add(name, text);
        var program = Path.Combine(
            SharedFiles.Repository, "tests", "ContainerLint.OldCompiler", "bin", PackedPackage.Configuration, "net10.0",
            "ContainerLint.OldCompiler.dll");
        var run = await DotNet.Run(
            folder.Path, ["exec", program, await package.Assemblies(), .. files.Select(file => folder[file.Name])]);
        return run.Succeeded().Output;
    }
}
