using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.UserApis;
using ContainerLint.Tests.CSharp.Values;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.Tests.CSharp.UserApis;

/// <summary>The expressions passed to the user's APIs, by symbols and by shape.</summary>
public sealed class UserSitesTests
{
    /// <summary>APIs with the attribute, and others with the same names without it.</summary>
    private const string Declared = """
        using System.Diagnostics.CodeAnalysis;
        namespace Acme;
        public class Runner
        {
            public Runner() { }
            public Runner([StringSyntax("ContainerImage")] string image) { }
            public Runner Run(string name, [StringSyntax("ContainerImage")] string image = "default:1") => this;
            public static void Start([StringSyntaxAttribute("ContainerImage")] params string[] images) { }
            [StringSyntax("ContainerImage")] public string Image { get; set; } = "initial:1";
            [StringSyntax("Regex")] public string Pattern { get; set; } = "";
            [StringSyntax("ContainerImage")] public const string Base = "base:1";
            public void Other(string image) { }
        }
        public class Special : Runner
        {
            public Special() : base("super:1") { }
        }
        public class Primary([StringSyntax("ContainerImage")] string image) { }
        public record Options([StringSyntax("ContainerImage")] string First, [property: StringSyntax("ContainerImage")] string Second);
        public static class Extensions
        {
            public static Runner With(this Runner runner, [StringSyntax("ContainerImage")] string image) => runner;
        }
        public class Unrelated
        {
            public string Image { get; set; } = "";
            public void Run(string name) { }
            public static void Start(string image) { }
        }
        """;

    [Theory]
    [InlineData("""new Runner("a");""", "\"a\"")]
    [InlineData("""Runner r = new("a");""", "\"a\"")]
    [InlineData("""new Runner().Run("name", "a");""", "\"a\"")]
    [InlineData("""new Runner().Run(image: "a", name: "b");""", "\"a\"")]
    [InlineData("""new Runner().Run("name");""", "")]
    [InlineData("""new Runner()?.Run("name", "a");""", "\"a\"")]
    [InlineData("""new Runner().Run("x", "a").Run("y", c ? "b" : "d");""", "\"a\" | c ? \"b\" : \"d\"")]
    [InlineData("""Runner.Start("a", "b");""", "\"a\" | \"b\"")]
    [InlineData("""Runner.Start(new[] { "a", "b" });""", "\"a\" | \"b\"")]
    [InlineData("""Runner.Start(["a", "b"]);""", "\"a\" | \"b\"")]
    [InlineData("""Unrelated.Start("a");""", "")]
    [InlineData("""new Unrelated().Run("a");""", "")]
    [InlineData("""new Unrelated { Image = "a" };""", "")]
    [InlineData("""new Unrelated().Image = "a";""", "")]
    [InlineData("""new Runner { Image = "a", Pattern = "b" };""", "\"a\"")]
    [InlineData("""Runner r = new() { Image = "a" };""", "\"a\"")]
    [InlineData("""var r = new Runner(); r.Image = "a"; r.Image ??= "b";""", "\"a\" | \"b\"")]
    [InlineData("""var r = new Special(); r.Image = "a";""", "\"a\"")]
    [InlineData("""new Runner().Other("a");""", "")]
    [InlineData("""new Primary("a");""", "\"a\"")]
    [InlineData("""new Options("a", "b");""", "\"a\"")]
    [InlineData("""var o = new Options("a", "b") with { Second = "d" };""", "\"a\" | \"d\"")]
    [InlineData("""new Runner().With("a");""", "\"a\"")]
    [InlineData("""Extensions.With(new Runner(), "a");""", "\"a\"")]
    [InlineData("""void Local([StringSyntax("ContainerImage")] string i) { } Local("a");""", "\"a\"")]
    public void Arguments_of_an_API_with_the_attribute_are_found(string code, string expected) => Equal(
        expected,
        "",
        $$"""
        using System.Diagnostics.CodeAnalysis;
        using Acme;
        class C { void M(bool c) { {{code}} } }
        """,
        Declared);

    [Fact]
    public void Defaults_and_initializers_of_declarations_are_found() => Equal(
        "\"default:1\" | \"initial:1\" | \"base:1\" | \"super:1\"", "", Declared);

    [Theory]
    [InlineData("Acme.Runner.Other(image)", """new Runner().Other("a");""", "\"a\"")]
    [InlineData("Acme.Runner.Other(wrong)", """new Runner().Other("a");""", "")]
    [InlineData("Wrong.Runner.Other(image)", """new Runner().Other("a");""", "")]
    [InlineData("Acme.Unrelated.Image", """new Unrelated { Image = "a" };""", "\"a\"")]
    [InlineData("Acme.Unrelated.Start(image)", """Unrelated.Start("a");""", "\"a\"")]
    [InlineData(
        "Acme.Unrelated.Start(image), Acme.Runner.Other(image)",
        """Unrelated.Start("a"); new Runner().Other("b");""",
        "\"a\" | \"b\"")]
    [InlineData("Acme.Plain(image)", """new Plain("a", "b");""", "\"b\"")]
    [InlineData("Acme.Plain.Plain(image)", """Plain p = new("a", "b");""", "\"b\"")]
    [InlineData("System.Text.StringBuilder.Append(value)", """new System.Text.StringBuilder().Append("a");""", "\"a\"")]
    [InlineData("System.Text.StringBuilder(value)", """new System.Text.StringBuilder("a");""", "\"a\"")]
    public void Arguments_of_a_configured_API_are_found(string apis, string code, string expected) => Equal(
        expected,
        apis,
        $$"""
        using System.Text;
        using Acme;
        class C { void M() { {{code}} } }
        """,
        Declared.Replace("ContainerImage", "Regex")
            + "public class Plain { public Plain(string name, string image) { } }");

    [Theory]
    [InlineData("""Use(/* lang=container-image */ "a", "b");""", "\"a\"")]
    [InlineData("""Use(/*language=container-image*/"a" + x, "b");""", "\"a\" + x")]
    [InlineData("""Use(/* LANG = Container-Image */ "a");""", "\"a\"")]
    [InlineData("""Use(/* lang=container-image,strict */ "a");""", "\"a\"")]
    [InlineData("""Use(/* lang=container-images */ "a");""", "")]
    [InlineData("""Use(/* lang=regex */ "a"); // container-image""", "")]
    [InlineData("// lang=container-image\nvar a = \"a\";", "\"a\"")]
    [InlineData("// lang=container-image\nvar a = c ? \"a\" : \"b\" + x;", "\"a\" | \"b\" + x")]
    [InlineData("var a = // lang=container-image\n  \"a\";", "\"a\"")]
    [InlineData("var a =\n  // lang=container-image\n  // another\n  $\"a{x}\";", "$\"a{x}\"")]
    [InlineData("var a = 1; // lang=container-image\nvar b = \"b\";", "")]
    [InlineData("// lang=container-image\nx = \"a\";", "\"a\"")]
    [InlineData("// lang=container-image\nif (c) { x = \"a\"; }", "")]
    [InlineData("var a = /* lang=container-image */ new[] { \"a\", \"b\" };", "\"a\" | \"b\"")]
    [InlineData("Use(/* lang=container-image */ second: \"a\");", "\"a\"")]
    [InlineData("var o = new O { /* lang=container-image */ P = \"a\", Q = \"b\" };", "\"a\"")]
    [InlineData("return /* lang=container-image */ \"a\";", "\"a\"")]
    [InlineData("Use(\"a\" /* lang=container-image */);", "")]
    [InlineData("} // lang=container-image\nstring f = \"a\"; void N() {", "")]
    [InlineData("}\n// lang=container-image\n[System.Obsolete(\"x\")] const string F = \"a\"; void N() {", "\"a\"")]
    [InlineData("}\n// lang=container-image\nstring P => \"a\"; void N() {", "\"a\"")]
    [InlineData("// lang=container-image", "")]
    public void A_comment_declares_a_string_to_be_a_reference(string code, string expected) => Equal(
        expected, "", $"class C {{ object M(string x, bool c) {{\n{code}\n}} }}");

    [Fact]
    public void The_attribute_of_a_library_is_found_in_its_metadata()
    {
        var library = Snippet.Compile([new Source("l.cs", Declared + "static class P { static void Main() { } }")]);
        using var stream = new MemoryStream();
        Assert.True(library.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        const string code = """
            using Acme;
            class C : Runner { C() : base("a") => new Runner { Image = "b" }.Run("n", "c").With("d"); }
            class D() : Primary("e") { void M() { Runner.Start("f"); Unrelated.Start("g"); new Runner().Other("h"); } }
            """;
        MetadataReference[] references =
        [
            MetadataReference.CreateFromImage(stream.ToArray()),
            library.ToMetadataReference(),
        ];
        foreach (var reference in references)
        {
            var compilation = Snippet.Compile([new Source("c.cs", code), new Source("d.cs", "class E;")], reference);
            var files = new CodeFiles();
            var names = UserNames.Of(files, compilation, TestContext.Current.CancellationToken);
            Assert.Equal([true, false], compilation.SyntaxTrees.Select(tree => names.MayBeIn(tree.ToString())));
            Assert.Equal("\"a\" | \"b\" | \"c\" | \"d\" | \"e\" | \"f\"", BySymbol(compilation, ImageApis.None));
        }
    }

    /// <summary>From declaration to images; the argument of a known API is read only once.</summary>
    [Fact]
    public void Declared_expressions_become_images()
    {
        const string code = """
            using System.Diagnostics.CodeAnalysis;
            class C(bool c)
            {
                void Run([StringSyntax("ContainerImage")] params string[] images) { }
                void M()
                {
                    string[] all = ["redis", "redis:7"];
                    Run(all);
                    Run(c ? "nginx" : null);
                    // lang=container-image
                    var tool = $"busybox:{1}";
                }
            }
            """;
        var source = new Source("c.cs", code);
        var project = CodeProject.Of(source);
        var compilation = Snippet.Compile([source]);
        var documents = new[]
        {
            CSharpReader.Read(project.FileOf(source), project, ImageApis.None),
            CSharpReader.Read(
                compilation.GetSemanticModel(compilation.SyntaxTrees.Single()),
                new CodeFiles(),
                ImageApis.None,
                TestContext.Current.CancellationToken),
        };
        Assert.All(documents, static document => Assert.Equal(
            "redis at 'all', redis:7 at 'all', nginx at 'nginx', busybox:1 at '$\"busybox:{1}\"'",
            string.Join(", ", document.Images.Select(static image => $"{image.Text} at '{image.Place.Text}'"))));
    }

    private static void Equal(string expected, string entries, params string[] files)
    {
        Assert.True(ImageApis.TryParse(entries, out var apis, out var problem), problem);
        Source[] sources = [.. files.Select(static (text, index) => new Source($"{index}.cs", text))];
        var project = new CodeProject(sources, []);
        Assert.Equal(
            "by shape: " + expected, "by shape: " + Dump(UserSites.Find(project.FileOf(sources[0]), project, apis)));
        Assert.Equal("by symbol: " + expected, "by symbol: " + BySymbol(Snippet.Compile(sources), apis));
    }

    private static string BySymbol(Compilation compilation, ImageApis apis) => Dump(UserSites.Find(
        compilation.GetSemanticModel(compilation.SyntaxTrees.First()),
        new CodeFiles(),
        apis,
        TestContext.Current.CancellationToken));

    private static string Dump(IReadOnlyList<ExpressionSyntax> found) => string.Join(" | ", found);
}
