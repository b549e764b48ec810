using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Dockerfiles;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.Tests.CSharp.Dockerfiles;

/// <summary>Dockerfiles in strings: their places are in the C# file.</summary>
public sealed class EmbeddedDockerfileTests
{
    [Theory]
    [InlineData("\"FROM node:20 AS a\\nFROM a\\nFROM nginx\\n\"", "Base node:20 @6; Base nginx @33")]
    [InlineData("@\"FROM nginx\nRUN true\"", "Base nginx @7")]
    [InlineData(
        "\"\"\"\n    # comment\n    FROM nginx\n    COPY --from=busybox /a /b\n    \"\"\"",
        "Base nginx @27; Copied busybox @49")]
    [InlineData("$\"ARG TAG=1\\nFROM {image}\\nFROM nginx:$TAG\\n\"", "Base {image} @18; Base nginx:1 @32")]
    [InlineData("$\"FROM node:20\\n{more}\\nFROM a\\n\"", "Base node:20 @7")]
    [InlineData("\"FROM nginx\\r\\nRUN a\\r\\n\" + \"FROM redis\"", "Base nginx @6; Base redis @34")]
    [InlineData("\"no Dockerfile\"", "")]
    [InlineData("\"\"", "")]
    public void Every_kind_of_literal_holds_a_Dockerfile(string literal, string expected)
    {
        var document = Read(literal, out _);
        Assert.Equal(expected, string.Join("; ", document.Images.Select(image =>
            $"{image.Role} {image.Text.Describe(new TextRange(0, image.Text.Value.Length))} "
            + $"@{image.Place.InFile().Span.Start}")));
    }

    [Theory]
    [InlineData("\"FROM nginx\\nRUN a\"")]
    [InlineData("\"\"\"\n  FROM nginx\n  \"\"\"")]
    public void An_edit_lands_in_the_literal(string literal)
    {
        var use = Assert.Single(Read(literal, out var file).Images);
        var edit = Assert.Single(use.With(tag: "1.27")!);
        Assert.Equal(literal.Replace("nginx", "nginx:1.27"), Edits.Apply(file.Source.Text, [[edit]], out _));
    }

    [Fact]
    public void A_comment_in_an_embedded_Dockerfile_suppresses()
    {
        var document = Read("\"\"\"\n  # containerlint ignore CL1002 why\n  FROM nginx\n  \"\"\"", out var file);
        var suppression = Assert.Single(document.Suppressions);
        Assert.Equal(file.Source, suppression.Directive.Source);
        Assert.Equal("FROM nginx", suppression.Scope!.Value.Text);
    }

    [Theory]
    [InlineData("x => \"FROM a\"", "\"FROM a\"")]
    [InlineData("(x, y) => { if (x) return \"FROM a\"; return F(() => { return 1; }) + \"FROM b\"; }",
        "\"FROM a\"|F(() => { return 1; }) + \"FROM b\"")]
    [InlineData("async x => await Task.FromResult(\"FROM a\")", "\"FROM a\"")]
    [InlineData("_ => new ValueTask<string>(\"FROM a\")", "\"FROM a\"")]
    [InlineData("delegate { return \"FROM a\"; }", "\"FROM a\"")]
    [InlineData("\"FROM a\"", "\"FROM a\"")]
    [InlineData("Text", "Text")]
    [InlineData("Make", "\"FROM made\"")]
    [InlineData("this.Make", "\"FROM made\"")]
    [InlineData("Twice", "Twice")]
    public void The_text_may_be_returned_by_a_function(string argument, string expected)
    {
        var file = CodeFile.Parse(new Source("a.cs",
            $"class C {{ object M() => Use({argument}); string Make(object x) => \"FROM made\";"
            + " string Twice() => \"\"; string Twice(int x) => \"\"; }"));
        var given = file.Root.DescendantNodes().OfType<ArgumentSyntax>().First().Expression;
        Assert.Equal(expected, string.Join("|", DockerfileTexts.In(given)));
    }

    [Theory]
    [InlineData("File.WriteAllText(\"Dockerfile\", \"FROM a\")", "FROM a")]
    [InlineData("File.WriteAllText(Path.Combine(x, \"web.Dockerfile\"), \"FROM a\")", "FROM a")]
    [InlineData("await System.IO.File.WriteAllTextAsync(\"Containerfile\", \"FROM a\")", "FROM a")]
    [InlineData("File.WriteAllLines($\"{x}/Dockerfile\", [\"FROM a\", \"RUN b\"])", "FROM a\nRUN b\n")]
    [InlineData("File.WriteAllText(\"Dockerfile.txt\", \"FROM a\")", null)]
    [InlineData("File.WriteAllText(\"notes\", \"FROM a\")", null)]
    [InlineData("File.WriteAllText(\"Dockerfile\", \"hello\")", null)]
    [InlineData("Assert.Equal(\"Dockerfile\", \"FROM a\")", null)]
    [InlineData("Mock.WriteAllText(\"Dockerfile\", \"FROM a\")", null)]
    public void Text_written_to_a_Dockerfile_is_a_Dockerfile(string call, string? expected)
    {
        var file = CodeFile.Parse(new Source("a.cs", call + ";"));
        var reader = new WrittenDockerfiles(new ValueReader(new NoNames()), new TypeBinder(null, _ => false));
        var sites = file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Select(invocation => reader.Read(invocation, file)).OfType<ImageSite>().ToList();
        Assert.Equal(expected, sites.Count == 0 ? null : Assert.Single(Assert.Single(sites).Values).Text.Value);
    }

    [Theory]
    [InlineData("F(/* lang=dockerfile */ \"FROM redis\", \"FROM b\");", "redis")]
    [InlineData("// lang=dockerfile\nvar x = \"FROM \" + \"redis\";", "redis")]
    [InlineData(
        "class C {\n  // language=Dockerfile,strict\n  const string X = \"FROM redis\";\n"
        + "  const string Y = \"FROM b\";\n}",
        "redis")]
    [InlineData("// lang=json\nvar x = \"FROM dockerfile\";", "")]
    [InlineData("Assert.Contains(\"FROM alpine:latest AS build\\nRUN x\", actual);", "")]
    [InlineData("await File.WriteAllTextAsync(\"Dockerfile\", \"FROM redis\");", "redis")]
    public void A_comment_or_a_file_name_makes_a_string_a_Dockerfile(string code, string expected)
    {
        var source = new Source("a.cs", code);
        var document = CSharpReader.Read(CodeFile.Parse(source), CodeProject.Of(source), ImageApis.None);
        Assert.Equal(expected, string.Join("|", document.Images.Select(image => image.Text.Value)));
    }

    private static SourceDocument Read(string literal, out CodeFile file)
    {
        file = CodeFile.Parse(new Source("a.cs", literal));
        var expression = file.Root.DescendantNodes().OfType<ExpressionStatementSyntax>().First().Expression;
        var value = Assert.Single(new ValueReader(new NoNames()).ValuesOf(expression, file));
        return EmbeddedDockerfiles.Read(value.Text);
    }
}
