namespace ContainerLint.Tests.Rules;

/// <summary>The examples of <c>tests/cases/</c>: every rule looks at every one of them.</summary>
public sealed class CaseTests
{
    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "tests", "cases");

    /// <summary>The files, one a theme.</summary>
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.md").Select(path => Path.GetFileName(path)!)
            .Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Cases_show_what_is_found_and_what_fixes_make_of_it(string name)
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
