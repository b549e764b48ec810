using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Generators;

/// <summary>
/// Gives every rule class the front matter of its page, <c>rules/FAMILY/NAME.md</c>, as constants: its <c>Id</c> and
/// its <c>Page</c>. Reading 33 pages at start cost a third of a small run.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class RulePageGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var pages = context.AdditionalTextsProvider
            .Where(text => PageFile.IsPage(text.Path))
            .Select((text, cancellation) => new PageFile(text.Path, text.GetText(cancellation)?.ToString() ?? ""));
        var rules = context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => node is ClassDeclarationSyntax { BaseList: not null },
                (syntax, _) => RuleClass.Read((ClassDeclarationSyntax)syntax.Node, syntax.SemanticModel))
            .Where(rule => rule is not null)
            .Select((rule, _) => rule!);
        context.RegisterSourceOutput(
            pages.Collect().Combine(rules.Collect()), (output, both) => Write(output, both.Left, both.Right));
    }

    /// <summary>Writes one file, in an order that does not depend on the order of the compiler's arguments.</summary>
    private static void Write(
        SourceProductionContext output, ImmutableArray<PageFile> pages, ImmutableArray<RuleClass> rules)
    {
        var pageNames = new HashSet<string>(pages.Select(page => page.Name));
        foreach (var rule in rules.Where(rule => !pageNames.Contains(rule.Name)))
            output.ReportDiagnostic(Diagnostics.MissingPage(rule));

        var ruleNames = new HashSet<string>(rules.Select(rule => rule.Name));
        var code = new StringBuilder(RulePageWriter.Header);
        var index = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages.OrderBy(page => page.Name, StringComparer.Ordinal))
        {
            var frontMatter = FrontMatter.Read(page.Text);
            foreach (var problem in frontMatter.Problems)
                output.ReportDiagnostic(Diagnostics.MalformedPage(page, problem));
            if (!ruleNames.Contains(page.Name))
            {
                output.ReportDiagnostic(Diagnostics.MissingRule(page));
                continue;
            }

            RulePageWriter.Write(code, page, frontMatter);
            index[RulePageWriter.IdOf(frontMatter)] = RulePageWriter.IndexLine(page, frontMatter);
        }

        output.AddSource("RuleIndex.g.cs", SourceText.From(RulePageWriter.Index(index.Values), Encoding.UTF8));
        output.AddSource("RulePages.g.cs", SourceText.From(code.ToString(), Encoding.UTF8));
    }
}
