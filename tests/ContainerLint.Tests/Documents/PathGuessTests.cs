using ContainerLint.Documents;

namespace ContainerLint.Tests.Documents;

public sealed class PathGuessTests
{
    [Theory]
    [InlineData("a/b/C.cs", "web", "a/b/web a/web web")]
    [InlineData("./C.cs", "./web/", "web")]
    [InlineData("C.cs", ".", "")]
    [InlineData("/a/C.cs", @"..\web", "/web /../web")]
    [InlineData("../a/C.cs", "web", "../a/web ../web")]
    [InlineData("a/C.cs", "../../../web", "../../web ../../../web a/web web")]
    [InlineData("a/C.cs", "/web", "/web /web")]
    public void A_path_in_the_project_may_start_in_any_folder_above(string source, string path, string expected) =>
        Assert.Equal(expected, string.Join(' ', PathGuess.InProject(source, path).Paths));

    [Fact]
    public void The_nearest_file_is_that_of_the_project()
    {
        var guess = PathGuess.InProject("a/b/C.cs", "Dockerfile");
        Assert.Equal("a/Dockerfile", guess.Choose(path => path is "Dockerfile" or "a/Dockerfile"));
        Assert.Null(guess.Choose(_ => false));
    }

    [Fact]
    public void It_is_unknown_which_of_several_files_is_that_of_the_solution()
    {
        var guess = PathGuess.Above("a/b/C.cs", "Dockerfile");
        Assert.Equal("Dockerfile", guess.Choose(path => path == "Dockerfile"));
        Assert.Null(guess.Choose(path => path is "Dockerfile" or "a/Dockerfile"));
    }

    [Fact]
    public void Only_so_many_folders_are_looked_at()
    {
        var deep = string.Concat(Enumerable.Repeat("a/", 10_000)) + "C.cs";
        Assert.Equal(16, PathGuess.InProject(deep, "Dockerfile").Paths.Count);
    }
}
