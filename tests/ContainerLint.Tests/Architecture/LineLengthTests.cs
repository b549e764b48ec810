using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Tests.Architecture;

/// <summary>
/// Two files fit beside each other on a screen. A line of a multi-line literal may be longer: it is data, and a line
/// break would change it.
/// </summary>
public sealed class LineLengthTests
{
    private const int MostColumns = 120;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);
    private static readonly string Long = new('x', MostColumns);

    [Fact]
    public void No_line_is_longer_than_120_columns()
    {
        var files = Files().ToList();

        Assert.NotEmpty(files);
        var found = files.SelectMany(file => LongLines(
            Path.GetRelativePath(SharedFiles.Repository, file).Replace('\\', '/'), File.ReadAllText(file))).ToList();
        Assert.True(found.Count == 0, "These lines are longer than 120 columns:\n" + string.Join('\n', found));
    }

    [Fact]
    public void A_long_line_is_reported_with_its_place() =>
        Assert.Equal(["a/B.cs:2: 122 columns"], LongLines("a/B.cs", $"// ä\n//{Long}\n// {Long[3..]}\n"));

    [Theory]
    [InlineData("var a = \"\"\"\n  LONG\n  \"\"\";\n", "")]
    [InlineData("var a = $\"\"\"\n  LONG{b}\n  \"\"\";\n", "")]
    [InlineData("var a = @\"\n  LONG\n  \";\n", "")]
    [InlineData("var a = \"\"\"\n  x\n  \"\"\"; // LONG\n", "a.cs:3: 130 columns")]
    [InlineData("var a = \"\"\"LONG\"\"\";\n", "a.cs:1: 135 columns")]
    [InlineData("var a = \"LONG\";\n", "a.cs:1: 131 columns")]
    public void Only_inside_a_literal_of_several_lines_a_line_may_be_longer(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", LongLines("a.cs", text.Replace("LONG", Long))));

    private static IEnumerable<string> LongLines(string path, string text)
    {
        var source = SourceText.From(text);
        var wide = source.Lines.Where(line => line.Span.Length > MostColumns).ToList();
        if (wide.Count == 0)
            return [];
        var root = CSharpSyntaxTree.ParseText(source, Options).GetRoot();
        return wide.Where(line => !ContinuesLiteral(root, line))
            .Select(line => $"{path}:{line.LineNumber + 1}: {line.Span.Length} columns");
    }

    /// <summary>Whether what is too far to the right belongs to a literal that starts on a line above.</summary>
    private static bool ContinuesLiteral(SyntaxNode root, TextLine line)
    {
        var token = root.FindToken(line.Start + MostColumns);
        return token.Span.Contains(line.Start + MostColumns) && token.Parent!.AncestorsAndSelf().Any(node =>
            node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && node.SpanStart < line.Start);
    }

    /// <summary>All C# files but those that a build writes.</summary>
    private static IEnumerable<string> Files() => new[] { "src", "tests" }
        .Select(folder => Path.Combine(SharedFiles.Repository, folder))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(name => name is "bin" or "obj"))
        .Order(StringComparer.Ordinal);
}
