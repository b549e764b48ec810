using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.UserApis;
using ContainerLint.CSharp.Values;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.Tests.CSharp.Values;

/// <summary>Laws over real C# files.</summary>
public sealed class CorpusValueTests
{
    /// <summary>
    /// Literals have the compiler's value and can be edited; every expression has a value; places are within their
    /// files; a file truncated anywhere is still read.
    /// </summary>
    [Theory]
    [InlineData("corpus/csharp")]
    [InlineData("corpus/csharp-negative")]
    public void Real_code_is_evaluated(string folder)
    {
        var sources = Directory.EnumerateFiles(SharedFiles.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static path => new Source(path, File.ReadAllText(path)))
            .ToList();
        var project = new CodeProject(sources, []);
        Assert.All(sources.Where(static (_, index) => index % 4 == 0), source =>
        {
            var file = project.FileOf(source);
            Check(file, project);
            var text = source.Text.Substring(0, source.Text.Length * (source.Path.Length % 7 + 1) / 9);
            var half = new Source(source.Path, text);
            Check(CodeFile.Parse(half), CodeProject.Of(half), isWhole: false);
        });
    }

    private static void Check(CodeFile file, CodeProject project, bool isWhole = true)
    {
        var reader = new ValueReader(new ShapeDefinitions(project));
        foreach (var node in file.Root.DescendantNodes())
        {
            if (node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression))
            {
                var text = reader.ValuesOf(literal, file)[0].Text;
                Assert.Equal(literal.Token.ValueText, text.Value);
                if (isWhole)
                    Assert.DoesNotContain(text.Segments, static segment => segment.Notation.Name == "fixed");
            }

            if (node is ArgumentSyntax { Expression: var given })
            {
                var values = reader.ValuesOf(given, file);
                Assert.NotEmpty(values);
                Assert.All(values.SelectMany(static value => value.Text.Segments), static segment =>
                    Assert.InRange(segment.Span.End, segment.Span.Start, segment.Source.Text.Length));
                reader.ElementsOf(given, file);
            }
        }

        Assert.NotNull(UserSites.Find(file, project, ImageApis.None));
    }
}
