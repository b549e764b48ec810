using System.Collections;
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

    [Fact]
    public void Files_are_found_by_their_source_without_a_search()
    {
        const int count = 2_000;
        var all = Enumerable.Range(0, count).Select(i => new Source($"{i}.cs", "class A;"));
        var sources = new CountedSources([.. all]);
        var project = new CodeProject(sources, []);

        foreach (var source in sources.All)
            Assert.Same(source, project.FileOf(source).Source);

        Assert.InRange(sources.Reads, count, 10 * count);
    }

    [Fact]
    public void A_source_given_twice_is_one_file_and_an_unknown_one_is_parsed()
    {
        var source = new Source("a.cs", "class A;");
        var unknown = new Source("a.cs", "class A;");
        var project = new CodeProject([source, source], []);

        Assert.Same(project.FileAt(0), project.FileOf(source));
        Assert.Same(unknown, project.FileOf(unknown).Source);
        Assert.NotSame(project.FileOf(source), project.FileOf(unknown));
    }

    /// <summary>Sources that count how often one of them is read.</summary>
    private sealed class CountedSources(IReadOnlyList<Source> all) : IReadOnlyList<Source>
    {
        public IReadOnlyList<Source> All => all;

        public int Reads { get; private set; }

        public int Count => all.Count;

        public Source this[int index]
        {
            get
            {
                Reads++;
                return all[index];
            }
        }

        public IEnumerator<Source> GetEnumerator()
        {
            foreach (var source in all)
            {
                Reads++;
                yield return source;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
