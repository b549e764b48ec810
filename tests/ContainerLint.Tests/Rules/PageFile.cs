using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Tests.CSharp;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ContainerLint.Tests.Rules;

/// <summary>
/// A Markdown file with examples, checked against the findings: a page of <c>rules/</c> shows the findings of its rule,
/// a file of <c>tests/cases/</c> those of all rules, each with its ID.
/// </summary>
internal sealed class PageFile
{
    private readonly string path;
    private readonly Rule? rule;

    public PageFile(string path, Rule? rule)
    {
        this.path = path;
        this.rule = rule;
        Text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Examples = Example.Read(PageBlock.Read(Text));
    }

    public string Text { get; }

    public IReadOnlyList<Example> Examples { get; }

    /// <summary>The page of a rule.</summary>
    public static PageFile OfRule(string name)
    {
        var rule = Ruleset.Find(name)!;
        return new PageFile(Path.Combine(SharedFiles.Repository, "rules", rule.Page.Family, name + ".md"), rule);
    }

    /// <summary>The page with all expectations replaced by the actual findings.</summary>
    public string Rewrite()
    {
        var edits = Examples.SelectMany(example => Rewrite(example, Run(example))).ToList();
        var text = Text;
        foreach (var (span, replacement) in edits.OrderByDescending(edit => edit.Span.Start))
            text = text[..span.Start] + replacement + text[span.End..];
        return text;
    }

    /// <summary>Compares the page with the findings, or updates it.</summary>
    public void Verify()
    {
        var rewritten = Rewrite();
        if (Snapshots.AreUpdated && rewritten != Text)
            File.WriteAllText(path, rewritten);
        else
            Assert.Equal(rewritten, Text);
    }

    /// <summary>Lints an example with the page's rule on.</summary>
    public ExampleRun Run(Example example) => ExampleRun.Of(example, rule);

    /// <summary>The findings that the page shows.</summary>
    public IEnumerable<Finding> Shown(ExampleRun run) => Reported(run).Select(found => found.Finding);

    /// <summary>Fails if the compiler and the command line disagree on the code of an example.</summary>
    public void VerifyTiers()
    {
        foreach (var example in Examples.Where(example => example.Files.Any(file => file.Language == "csharp")))
        {
            var (shape, symbols) =
                (ExampleRun.Of(example, rule, Tier.Shape), ExampleRun.Of(example, rule, Tier.Symbols));
            Assert.Equal(shape.Findings.Select(DescribeWhole), symbols.Findings.Select(DescribeWhole));
        }
    }

    /// <summary>Fails if fixes add syntax errors to code.</summary>
    public void VerifyFixedCode()
    {
        foreach (var example in Examples)
        {
            var run = Run(example);
            Assert.Equal(ErrorsIn(run), ErrorsIn(run.Fix(rule)));
        }
    }

    private static int ErrorsIn(ExampleRun run) => run.Files.Where(file => file.Language == "csharp")
        .Sum(file => CSharpSyntaxTree.ParseText(file.Source.Text).GetDiagnostics().Count());

    private static string DescribeWhole(ReportedFinding found)
    {
        var (finding, fixes) =
            (found.Finding, found.Finding.Fixes.SelectMany(fix => fix.Edits.Prepend<object>(fix.Title)));
        return $"{finding.Place} {finding.Place.Span} {finding.Rule.Id} {found.Severity} {finding.Message} "
            + string.Join(" ", finding.Notes.Concat(fixes));
    }

    private IEnumerable<(SourceSpan Span, string Text)> Rewrite(Example example, ExampleRun run)
    {
        var isFixed = Shown(run).Any(finding => finding.Fixes.Count > 0);
        var after = isFixed ? run.Fix(rule) : run;
        for (var i = 0; i < example.Files.Count; i++)
        {
            var block = example.Files[i];
            var source = run.Files[i].Source;
            var marks = Reported(run).Where(found => found.Finding.Place.Source.Path == source.Path)
                .Select(found => new Mark(found.Finding.Place.Span, Describe(found), found.Finding.Notes));
            yield return (block.Content, CaretLines.Write(source.Text, marks, Example.CommentOf(block)));
            var end = after.Files[i].Source.Text;
            if (example.FixedOf(block) is { } shown)
                yield return (shown.Content, end);
            else if (end != source.Text)
                yield return (new SourceSpan(block.Content.End + 4, 0), FixedBlock(block, end));
        }
    }

    private static string FixedBlock(PageBlock block, string text) =>
        $"\n```{block.Language} fixed{(block.File is null ? "" : " " + block.File)}\n{text}```\n";

    private IEnumerable<ReportedFinding> Reported(ExampleRun run) =>
        run.Findings.Where(found => rule is null || found.Finding.Rule == rule);

    private string Describe(ReportedFinding found) =>
        (rule is null ? found.Finding.Rule.Id + ": " : "")
        + (SeverityOfItsOwn(found) is { } own ? Severities.NameOf(own) + ": " : "")
        + found.Finding.Message;

    /// <summary>The severity of a finding that is a weaker or a stronger form of what its rule reports.</summary>
    private static Severity? SeverityOfItsOwn(ReportedFinding found) =>
        (found.Finding.AtMost ?? found.Finding.AtLeast) is null ? null : found.Severity;
}
