namespace ContainerLint.Tests.Rules;

/// <summary>The examples in <c>tests/cases/</c>, checked by every rule.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "tests", "cases");

    /// <summary>The files, one per topic.</summary>
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)!)
            .Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Cases_show_findings_and_fixed_files(string name)
    {
        var page = new PageFile(Path.Combine(Folder, name), null);
        page.Verify();
        page.VerifyTiers();
        page.VerifyFixedCode();
        Assert.All(page.Examples, example =>
        {
            var paths = page.Shown(ExampleRun.Of(example)).Select(finding => finding.Place.Source.Path).ToHashSet();
            Assert.All(example.Files, file => Assert.Equal(file.Kind == "bad", paths.Contains(Example.NameOf(file))));
        });
    }
}
