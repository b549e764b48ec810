using System.Text.Json;
using ContainerLint.Documents;
using ContainerLint.Languages.Compose;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>
/// compose-go's own merge tests: two files, read here as two documents of one, which compose merges the same way. Only
/// what images and builds come from is modelled; all else in these files must at least not disturb.
/// </summary>
public sealed class ComposeMergeVectorTests
{
    /// <summary>
    /// What an earlier document says is judged too, though a later one overrides it: both places ship.
    /// </summary>
    private static readonly string[] JudgedTwice = ["Test_mergeYamlArgsMixed"];

    [Fact]
    public void Documents_are_merged_as_compose_merges_files()
    {
        var vectors = JsonDocument.Parse(SharedFiles.Text("vectors/compose-merge.json")).RootElement;
        var differing = new List<string>();
        foreach (var vector in vectors.EnumerateArray())
        {
            var name = vector.GetProperty("source").GetString()!.Split(':')[^1];
            var merged = ComposeDump.Read($"{vector.GetProperty("base")}\n---\n{vector.GetProperty("override")}");
            var expected = ComposeDump.Read(vector.GetProperty("expect").GetString()!);
            Assert.Equal((name, Builds(expected)), (name, Builds(merged)));
            if (Images(expected) != Images(merged))
                differing.Add(name);
        }

        Assert.Equal(60, vectors.GetArrayLength());
        Assert.Equal(JudgedTwice, differing);
    }

    /// <summary>Each image once: a document that repeats what another one says changes nothing.</summary>
    private static string Images(SourceDocument document) =>
        string.Join(
            '\n', document.Images.Select(image => $"{image.Role} {image.Owner} {image.Text}").Distinct().Order());

    private static string Builds(SourceDocument document) => string.Join('\n', ((ComposeDocument)document).Builds
        .Select(build => $"{build.Owner} {build.Dockerfile} {build.Target} "
            + string.Join(' ', build.Arguments.Select(argument => $"{argument.Key}={argument.Value.Text}"))
            + " | " + string.Join(' ', build.Contexts.Order())));
}
