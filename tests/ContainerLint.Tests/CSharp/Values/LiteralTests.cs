using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.Tests.CSharp.Values;

/// <summary>String literals of every kind: their values, the places of their parts, and edits of them.</summary>
public sealed class LiteralTests
{
    /// <summary>Literals that can be edited anywhere, with what is special about each.</summary>
    private static readonly string[] Writable =
    [
        "\"nginx:1\"",
        "\"\\u006eg\\x69nx\\x3aF\\t\\\\\\\"\\U0001F600\\uD83D\\uDE00\\e\"",
        "@\"nginx\"",
        "@\"a\"\"b\nc\r\n\"",
        "\"\"\"nginx\"\"\"",
        "\"\"\" a\"b \"\"\"",
        "\"\"\"\"a\"\"\"b\"\"\"\"",
        "\"\"\"\n    FROM a\n\n      RUN b\n    \n    \"\"\"",
        "\"\"\"\r\n    FROM a\r\n  \r\n    RUN b\r\n    \"\"\"",
        "\"\"\"\n\na\n\n\"\"\"",
        "\"\"\"\n  \n    a\n    \"\"\"",
        "$\"a{{b}}c\\x41\"",
        "$\"nginx:{\"1\"}\"",
        "$\"nginx:{1:D2}}}\"",
        "$@\"a\"\"b{{c\n\"",
        "@$\"a{1:D}}}\"",
        "$\"\"\"a{\"b\"}c\"\"\"",
        "$$\"\"\"\n    {a}:{{\"b\"}}\n\n    {{\"c\"}}{\n      d\n    \"\"\"",
    ];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Char[' ', '~'].Array[0, 6].Select(static characters => new string(characters)),
        Gen.OneOf(
            "", ":1.27", "docker.io/", "@sha256:0a", "a", "F", "\"", "\"\"\"", "{", "}", "}}", "\\", "\\x4", "\n",
            "\r\n", "\r", "a\n  b", "\n\n", "\t", "\0", "\x7f", "\x85", "\u2028", "\ud83d", "\ude00",
            "\ud83d\ude00", "ü", "\ufffe", "\uffff", "/*", "//", "$"));

    public static TheoryData<string> Literals() =>
    [
        .. Writable,
        "\"\"", "@\"\"", "$\"\"",
        "\"half-typed", "\"half\\", "\"half\\u00", "\"half\\\"", "\"wrong \\q escape\"", "\"\\U00110000\"", "\"\\x\"",
        "@\"half-typed", "@\"half\"\"", "\"\"\"half-typed", "\"\"\"\n  half", "\"\"\"\n  a\n b\n  \"\"\"",
        "\"\"\"\n\"\"\"", "$\"half-typed{", "$\"half", "$\"\"\"half{", "$$\"\"\"\n  a\n b\n  \"\"\"", "$\"a}b\"",
        "$@\"half{1", "'a", "'\\x41'",
    ];

    /// <summary>The value is always the compiler's, and its segments cover the literal.</summary>
    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_has_the_compiler_s_value(string literal)
    {
        var source = new Source("a.cs", $"Use({literal});");
        var file = CodeFile.Parse(source);
        var argument = Argument(file);
        var text = Evaluate(file).Text;
        Assert.Equal(text.Value.Length, text.Segments.Sum(static segment => segment.Range.Length));
        Assert.All(text.Segments, one => Assert.True(new SourceSpan(0, source.Text.Length).Contains(one.Span)));
        var compilation = Snippet.Compile([source]);
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.Single());
        var constant = model.GetConstantValue(
            compilation.SyntaxTrees.Single().GetRoot().FindNode(argument.Span, false, true));
        if (constant is { HasValue: true, Value: string value })
            Assert.Equal(value, text.Value);
        else if (argument is LiteralExpressionSyntax { Token.Value: string typed })
            Assert.Equal(typed, text.Value);
    }

    /// <summary>Every edit that a literal accepts gives the wanted value; none breaks the code.</summary>
    [Fact]
    public void Text_written_into_a_literal_is_read_back() => Gen
        .Select(Gen.OneOf(Writable), AnyText, Gen.Int[0, 100], Gen.Int[0, 100])
        .Sample((literal, wanted, one, other) =>
        {
            var file = CodeFile.Parse(new Source("a.cs", $"Use({literal});"));
            var text = Evaluate(file).Text;
            var (start, end) = (one % (text.Value.Length + 1), other % (text.Value.Length + 1));
            var range = TextRange.FromBounds(Math.Min(start, end), Math.Max(start, end));
            if ((range.Start == 0 && range.Length == text.Value.Length) || Halves(text.Value, range))
                return;
            if (text.Replace(range, wanted) is not { } edit)
                return;
            var edited = CodeFile.Parse(new Source("a.cs", Edits.Apply(file.Source.Text, [[edit]], out _)));
            Assert.DoesNotContain(edited.Tree.GetDiagnostics(), static one => one.Severity == DiagnosticSeverity.Error);
            Assert.Equal(
                text.Value.Remove(range.Start, range.Length).Insert(range.Start, wanted), Evaluate(edited).Text.Value);
        }, iter: 5_000);

    [Theory]
    [InlineData("\"nginx:\\u0031\"", "nginx:2")]
    [InlineData("@\"nginx\"", "nginx:2")]
    [InlineData("\"nginx\\x3a\\u0031\"", "nginx:2")]
    [InlineData("\"\"\"nginx:1\"\"\"", "nginx:2")]
    [InlineData("\"\"\"\n    nginx\n    \"\"\"", "nginx:2")]
    [InlineData("$\"nginx\"", "nginx:2")]
    [InlineData("$\"nginx:{\"1\"}\"", "nginx:2")]
    [InlineData("$@\"nginx:{Tag}\"", "nginx:2")]
    [InlineData("$$\"\"\"nginx:{{Tag}}\"\"\"", "nginx:2")]
    [InlineData("\"ng\" + \"inx\" + \":1\"", "nginx:2")]
    [InlineData("\"nginx:\" + Tag", "nginx:2")]
    [InlineData("Image", "nginx:2")]
    [InlineData("x ? \"nginx\" : \"nginx\"", "nginx:2")]
    [InlineData("string.Join(\":\", \"nginx\", Tag)", "nginx:2")]
    [InlineData("string.Format(\"{0}:{1}\", \"nginx\", Tag)", "nginx:2")]
    [InlineData("string.Format(\"{0}:1\", \"nginx\")", "nginx:2")]
    public void A_tag_is_replaced_in_place(string expression, string expected)
    {
        var source = new Source(
            "a.cs",
            $"class C {{ const string Tag = \"1\"; const string Image = \"nginx\"; void M() => Use({expression}); }}");
        var file = CodeFile.Parse(source);
        var value = Evaluate(file);
        var edits = Image(value).With(tag: "2");
        Assert.NotNull(edits);
        Assert.Equal(
            expected,
            Evaluate(CodeFile.Parse(new Source("a.cs", Edits.Apply(source.Text, [edits], out _)))).Text.Value);
    }

    [Theory]
    [InlineData("\"nginx:\\u0031.2\"", "\\u0031.2")]
    [InlineData("\"nginx:\\x31\"", "\\x31")]
    [InlineData("@\"nginx:1\"", "1")]
    [InlineData("\"\"\"\n    nginx:1\n    \"\"\"", "1")]
    [InlineData("$\"nginx:{Tag}\"", "t")]
    [InlineData("$\"{Image}:1\"", "1")]
    [InlineData("$\"nginx:v{Tag}\"", "v{Tag}")]
    [InlineData("\"nginx:\" + \"1\" + \"2\"", "\"1\" + \"2\"", 1)]
    [InlineData("\"nginx:\" + 12", "12")]
    [InlineData("nameof(nginx) + \":1\"", "1")]
    [InlineData("\"nginx:half", "half);")]
    public void Each_part_is_underlined_at_its_own_place(string expression, string expected, int quotes = 0)
    {
        var source = new Source(
            "a.cs",
            $"class C {{ const string Tag = \"t\"; const string Image = \"i\"; void M() => Use({expression});\n}}");
        var value = Evaluate(CodeFile.Parse(source));
        var place = value.Text.PlaceOf(Image(value).Name.Tag!.Value.Range);
        Assert.Equal(expected.Substring(quotes, expected.Length - (2 * quotes)), place.Text);
    }

    [Fact]
    public void A_constant_of_another_file_is_underlined_and_edited_there()
    {
        var other = "static class Tags { public const string Redis = \"redis:latest\"; }";
        var snippet = new Snippet("class C { void M() => Use(Tags.Redis); }", other);
        foreach (var value in new[] { snippet.ByShape().Single(), snippet.BySymbol().Single() })
        {
            Assert.Equal("File0.cs", value.Text.Home.Path);
            Assert.Equal("Tags.Redis", value.Expression.ToString());
            var place = value.Text.PlaceOf(Image(value).Name.Tag!.Value.Range);
            Assert.Equal(("File1.cs", "latest"), (place.Source.Path, place.Text));
            var edit = Assert.Single(Image(value).With(tag: "7")!);
            Assert.Equal(other.Replace("latest", "7"), Edits.Apply(edit.Source.Text, [[edit]], out _));
        }
    }

    [Fact]
    public void A_constant_of_a_library_is_underlined_where_it_is_used()
    {
        var library = Snippet.Compile([new Source(
            "l.cs",
            "public class L { public const string Image = \"redis:latest\"; public const int N = 7; "
            + "static void Main() { } }")]);
        using var stream = new MemoryStream();
        Assert.True(library.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        var reference = MetadataReference.CreateFromImage(stream.ToArray());
        foreach (var used in new[] { reference, (MetadataReference)library.ToMetadataReference() })
        {
            var value = new Snippet("class C { void M() => Use(L.Image + L.N); }").BySymbol(used).Single();
            Assert.Equal("redis:latest7", value.Text.Value);
            Assert.Equal("L.Image", value.Text.PlaceOf(new TextRange(6, 6)).Text);
            Assert.Null(value.Text.Replace(new TextRange(6, 6), "7"));
        }
    }

    /// <summary>Whether no edit of a reference starts here: within a surrogate pair or a line break.</summary>
    private static bool Halves(string value, TextRange range) =>
        IsInside(value, range.Start) || IsInside(value, range.End);

    private static bool IsInside(string value, int offset) => offset > 0 && offset < value.Length
        && (char.IsSurrogatePair(value[offset - 1], value[offset])
            || (value[offset - 1], value[offset]) == ('\r', '\n'));

    private static ImageUse Image(Value value) =>
        new(value.Text, Role.Run, value.File.PlaceOf(value.Expression.Span));

    private static Value Evaluate(CodeFile file) =>
        new ValueReader(new ShapeDefinitions(CodeProject.Of(file.Source))).ValuesOf(Argument(file), file)[0];

    private static ExpressionSyntax Argument(CodeFile file) =>
        file.Root.DescendantNodes().OfType<ArgumentSyntax>().First().Expression;
}
