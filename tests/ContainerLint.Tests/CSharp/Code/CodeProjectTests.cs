using ContainerLint.CSharp.Code;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Code;

public sealed class CodeProjectTests
{
    [Fact]
    public void A_project_with_further_files_is_otherwise_the_same()
    {
        var first = new Source("a.cs", "class A;");
        var project = new CodeProject([first], ["N"])
        {
            Symbols = ["S"],
            HasImplicitUsings = true,
            PackageVersion = name => name == "P" ? new Version(1, 2) : null,
        };
        var parsed = project.FileOf(first);

        var more = project.With([new Source("b.cs", "class B;")]);

        Assert.Equal(["a.cs", "b.cs"], more.Sources.Select(source => source.Path));
        Assert.Same(parsed, more.FileOf(first));
        Assert.Equal(["S"], more.Symbols);
        Assert.True(more.HasImplicitUsings);
        Assert.Equal(new Version(1, 2), more.PackageVersion?.Invoke("P"));
        Assert.Single(more.FilesWithGlobalUsings());
        Assert.Same(project, project.With([]));
    }
}
