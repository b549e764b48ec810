using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Deriving;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Deriving;

/// <summary>The work that deriving takes on large and on strange projects, counted in steps.</summary>
public sealed class DerivingWorkTests
{
    private const string Using = "using DotNet.Testcontainers.Builders;\n";

    /// <summary>Four times the files take about four times the steps; every call is found.</summary>
    [Fact]
    public void Work_grows_with_the_number_of_files()
    {
        var (few, fewImages) = Derive(Project(500));
        var (many, manyImages) = Derive(Project(2_000));
        Assert.Equal(500, fewImages);
        Assert.Equal(2_000, manyImages);
        Assert.InRange(many, few, 5 * few);
        Assert.InRange(many, 2_000, 10 * 2_000);
    }

    [Fact]
    public void A_project_without_slots_takes_no_step()
    {
        var (steps, images) = Derive(
            [Using + "class C { object M() => new ContainerBuilder(\"a:1\"); void N() { M(); } }"]);
        Assert.Equal((0, 1), (steps, images));
    }

    [Fact]
    public void Ten_thousand_overloads_are_bounded()
    {
        var overloads = string.Join("\n", Enumerable.Range(0, 10_000).Select(static i =>
            $"static object Start(string image, T{i} other) => new ContainerBuilder(image);"));
        var calls = string.Join("\n", Enumerable.Range(0, 10_000).Select(static i => $"Start(\"a:{i}\", null);"));
        var (steps, _) = Derive([$"{Using}static class C {{ {overloads} static void M() {{ {calls} }} }}"]);
        Assert.InRange(steps, 0, 50_000);
    }

    [Fact]
    public void Helpers_that_call_each_other_end()
    {
        var methods = string.Join("\n", Enumerable.Range(0, 100).Select(static i => $$"""
            static void A{{i}}(string x) { A{{(i + 1) % 100}}(x); A{{(i + 7) % 100}}(x); new ContainerBuilder(x); }
            static string B{{i}}(string x) => x == null ? B{{(i + 1) % 100}}(x) : B{{(i + 3) % 100}}(B{{i}}(x));
            """));
        var (steps, images) = Derive(
            [$"{Using}static class C {{ {methods} static void M() {{ A0(\"a:1\"); A5(B3(\"b:1\")); }} }}"]);
        Assert.InRange(steps, 0, 5_000);
        Assert.InRange(images, 1, 200);
    }

    [Theory]
    [InlineData("class C { void Start(string image) => new ContainerBuilder(image); void M() { Start(")]
    [InlineData("class C { C(string i) : this( { new ContainerBuilder(i); } } class D : D { D() : base(\"a:1\")")]
    [InlineData("record R(string Image) : R(Image); class C { void M(R r) { new ContainerBuilder(r.Image); new R( } }")]
    [InlineData("class C { void M(string i) { new ContainerBuilder(i) } [InlineData(] [MemberData()] void M(string")]
    [InlineData("#if A\nclass C { void S(string i) => new ContainerBuilder(i); }\n#else\nclass C { void S(int i) { }")]
    [InlineData("class C { string A => B; string B => A; object M() => new ContainerBuilder(A); }")]
    public void Broken_code_does_not_throw(string code)
    {
        for (var length = code.Length; length > 0; length -= 3)
        {
            foreach (var tier in new[] { Tier.Shape, Tier.Symbols })
            {
                tier.Read(
                    [new Source("a.cs", Using + code[..length])], ContainerLint.Configuration.Settings.Default);
            }
        }
    }

    /// <summary>A helper, files that call it, and as many that do not.</summary>
    private static string[] Project(int files) =>
    [
        Using + """
            public static class Helper
            {
                public static object Start(string repo, string tag) => Two($"{repo}:{tag}");
                static object Two(string image) => new ContainerBuilder(image);
            }
            """,
        .. Enumerable.Range(0, files).Select(static i => i % 2 == 0
            ? $$"""class C{{i}} { void M() { Helper.Start("a", "{{i}}"); Helper.Start("b", "{{i}}"); N(); } }"""
            : $$"""class C{{i}} { string M(string x) { return x.Trim() + N(x); } string N(string x) => x; }"""),
    ];

    private static (int Steps, int Images) Derive(IReadOnlyList<string> files)
    {
        var project = new CodeProject([.. files.Select(static (text, i) => new Source($"{i}.cs", text))], []);
        var shape = ShapeProject.Of(project, CodeText.MayNameImages);
        var steps = shape.Derivation.Steps;
        var images = 0;
        for (var i = 0; i < project.Sources.Count; i++)
        {
            var contexts = new Contexts(shape, shape.Derivation, shape.NewDefinitions());
            images += CSharpReader.Read(shape.FileOf(i), project, ImageApis.None).Images
                .Count(static image => image.Text.IsKnown);
            _ = contexts.AddTo(shape.ReadingOf(shape.FileOf(i)).Result, shape.FileOf(i));
            steps += contexts.Steps;
        }

        return (steps, images);
    }
}
