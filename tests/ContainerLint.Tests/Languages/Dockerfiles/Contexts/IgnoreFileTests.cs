using ContainerLint.Languages.Dockerfiles.Contexts;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles.Contexts;

public sealed class IgnoreFileTests
{
    [Theory]
    [InlineData("obj", "obj/a.json", true)]
    [InlineData("obj", "Web/obj/a.json", false)]
    [InlineData("/obj/", "obj/a.json", true)]
    [InlineData("**/obj", "obj/a.json", true)]
    [InlineData("**/obj/", "a/b/obj/a.json", true)]
    [InlineData("**/[Oo]bj", "a/Obj/a.json", true)]
    [InlineData("**", "a/b", true)]
    [InlineData("*", "a/b", true)]
    [InlineData("a/*/c", "a/b/c", true)]
    [InlineData("a/*/c", "a/b/b/c", false)]
    [InlineData("a/**/c", "a/c", true)]
    [InlineData("a/**/c", "a/b/b/c", true)]
    [InlineData("*.c?", "x.cs", true)]
    [InlineData("# obj", "# obj", false)]
    [InlineData("\\#a", "#a", true)]
    [InlineData("[^a]b", "ab", false)]
    [InlineData("[^a]b", "cb", true)]
    [InlineData("obj\r\n", "obj/x", true)]
    [InlineData("./obj", "obj/x", true)]
    [InlineData("a\n!a/b", "a/b", false)]
    [InlineData("!a/b\na", "a/b", true)]
    [InlineData("**\n!Web/**/*.cs", "Web/obj/x.json", true)]
    [InlineData("**\n!Web/**/*.cs", "Web/x.cs", false)]
    public void The_last_pattern_that_matches_a_path_or_a_folder_above_it_decides(
        string patterns, string path, bool isIgnored) =>
        Assert.Equal(isIgnored, IgnoreFile.Read(new Source(".dockerignore", patterns)).Ignores(path));

    [Fact]
    public void Thousands_of_patterns_and_hostile_ones_are_fast()
    {
        var lines = Enumerable.Range(0, 5000).Select(i => $"folder{i}/**/*.x")
            .Append(string.Concat(Enumerable.Repeat("**/a*", 200)));
        var file = IgnoreFile.Read(new Source(".dockerignore", string.Join("\n", lines)));
        var path = string.Concat(Enumerable.Repeat("aaaaaaaa/", 100)) + "b";
        for (var i = 0; i < 100; i++)
            Assert.False(file.Ignores(path));
    }
}
