using System.Text.Json;
using System.Xml.Linq;
using ContainerLint.Cli.Knowledge;
using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;
using ContainerLint.Tests.Cli;
using ContainerLint.Tests.Cli.Knowledge;
using ContainerLint.Tests.Package;

namespace ContainerLint.Tests.Knowledge.Generator;

public sealed class DataPackageTests
{
    [Fact]
    public void The_version_is_the_day_and_the_properties_state_the_hash()
    {
        using var folder = new TempFolder();
        var archive = KnowledgeWorld.Archive("2026-09-05");
        Assert.Equal("2026.9.5", DataPackage.Write(folder.Path, archive));
        Assert.Equal("2026.9.5\n", folder.Text("version"));
        var hash = KnowledgeFile.Read(archive).Hash;
        Assert.All(["build", "buildTransitive"], place => Assert.Equal(
            hash,
            XDocument.Load(folder[$"{place}/{KnowledgePackage.Id}.props"])
                .Descendants("ContainerLintKnowledgeHash").Single().Value));
        Assert.Equal(hash, KnowledgeFile.Read(File.ReadAllBytes(folder[KnowledgePackage.Entry])).Hash);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("-p:ContainerLintEnabled=false", 0)]
    public async Task A_project_passes_the_archive_and_its_hash_to_the_compiler(string argument, int expected)
    {
        using var folder = new TempFolder();
        DataPackage.Write(folder.Path, KnowledgeWorld.Archive("2026-09-05"));
        var import = $"""<Import Project="build/{KnowledgePackage.Id}.props" />""";
        folder.Add("twice.proj", $"<Project>{import}{import.Replace("build/", "buildTransitive/")}</Project>");
        string[] command = ["msbuild", "twice.proj", "-getItem:AdditionalFiles", "-getItem:CompilerVisibleProperty"];
        var run = await DotNet.Run(folder.Path, argument.Length == 0 ? command : [.. command, argument]);
        run.Succeeded();
        var items = JsonDocument.Parse(run.Output).RootElement.GetProperty("Items");
        Assert.Equal(expected, items.GetProperty("AdditionalFiles").GetArrayLength());
        Assert.Equal(expected, items.GetProperty("CompilerVisibleProperty").GetArrayLength());
    }

    [Fact]
    public void Without_sources_it_is_made_of_the_archive_that_there_is()
    {
        using var folder = new TempFolder().Add("knowledge.bin", KnowledgeWorld.Archive("2026-09-05"));
        var code = GenerateCommand.Create().Parse(
            ["--output", folder["knowledge.bin"], "--data-package", folder["package"]]).Invoke();
        Assert.Equal((0, "2026.9.5\n"), (code, folder.Text("package/version")));
    }
}
