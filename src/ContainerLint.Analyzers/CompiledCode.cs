using System.Collections.Concurrent;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.UserApis;
using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// The C# code of a compilation: each file is read and linted once, whoever asks for it first. Safe for several
/// threads; nothing that is cancelled is kept.
/// </summary>
internal sealed class CompiledCode
{
    private static readonly Linter Linter = new(Ruleset.All);

    private readonly Compilation compilation;
    private readonly AnalyzerConfigOptionsProvider options;
    private readonly AdditionalDocuments additional;
    private readonly DiagnosticWriter writer;
    private readonly RuleSeverities severities;
    private readonly CompilerSettings compiler;
    private readonly AdditionalConfiguration shown;
    private readonly CodeFiles files = new();
    private readonly ConcurrentDictionary<AnalyzerConfigOptions, Settings> settings = new();
    private readonly ConcurrentDictionary<SyntaxTree, SourceDocument> documents = new();
    private readonly ConcurrentDictionary<SyntaxTree, IReadOnlyList<Finding>> findings = new();
    private readonly ConcurrentDictionary<(Rule, Place, string), SyntaxTree> claims = new();
    private readonly object gate = new();
    private RunFacts? facts;

    public CompiledCode(
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        AdditionalDocuments additional,
        RuleSeverities severities,
        CompilerSettings compiler,
        AdditionalConfiguration shown)
    {
        this.compilation = compilation;
        this.options = options;
        this.additional = additional;
        writer = new DiagnosticWriter(Find);
        this.severities = severities;
        this.compiler = compiler;
        this.shown = shown;
    }

    /// <summary>Reports what is wrong with a file, and what values that it uses are wrong elsewhere.</summary>
    public void Report(SemanticModelAnalysisContext context)
    {
        var (tree, cancellation) = (context.SemanticModel.SyntaxTree, context.CancellationToken);
        if (IsExcluded(tree))
            return;
        var document = DocumentOf(tree, context.SemanticModel, cancellation);
        foreach (var reported in ReportedIn(document, tree, cancellation))
        {
            if (writer.Write(reported) is { } diagnostic)
                context.ReportDiagnostic(diagnostic);
        }
    }

    private IEnumerable<ReportedFinding> ReportedIn(
        SourceDocument document, SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var reported in LeftIn(document, tree, cancellation))
        {
            var finding = reported.Finding;
            if ((finding.Rule is not UnusedSuppression || IsUnused(finding, cancellation))
                && (finding.Place.Source == document.Source || IsMine(finding, tree, cancellation)))
            {
                yield return reported;
            }
        }
    }

    /// <summary>What comments leave of a file's findings, with the comments that are no use.</summary>
    private IReadOnlyList<ReportedFinding> LeftIn(
        SourceDocument document, SyntaxTree tree, CancellationToken cancellation) =>
        PolicyFor(tree).Apply(FindingsIn(tree, cancellation), document);

    private static bool Is(ReportedFinding reported, Finding finding) =>
        FindingOrder.Compare(reported.Finding, finding) == 0;

    /// <summary>
    /// Whether this file reports what it found in another one: unless that one does, or a third one came first. A file
    /// that is analysed again reports again.
    /// </summary>
    private bool IsMine(Finding finding, SyntaxTree tree, CancellationToken cancellation)
    {
        if (files.Of(finding.Place.Source)?.Tree is not { } other || !compilation.ContainsSyntaxTree(other)
            || IsExcluded(other))
        {
            return false;
        }

        return !LeftIn(DocumentOf(other, null, cancellation), other, cancellation).Any(its => Is(its, finding))
            && claims.GetOrAdd((finding.Rule, finding.Place, finding.Message), tree) == tree;
    }

    /// <summary>Whether a comment is of no use to any of the files that use what it stands at.</summary>
    private bool IsUnused(Finding finding, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var document = DocumentOf(tree, null, cancellation);
            var answers = document.Suppressions.Any(comment => comment.Directive.Source == finding.Place.Source
                && comment.Directive.Span.Contains(finding.Place.Span.Start));
            if (answers && !LeftIn(document, tree, cancellation).Any(its => Is(its, finding)))
                return false;
        }

        return true;
    }

    private IReadOnlyList<Finding> FindingsIn(SyntaxTree tree, CancellationToken cancellation)
    {
        if (findings.TryGetValue(tree, out var known))
            return known;
        var document = DocumentOf(tree, null, cancellation);
        var run = document.Images.Count == 0 ? RunFacts.None : FactsOf(cancellation);
        cancellation.ThrowIfCancellationRequested();
        var on = Linter.Only(rule => SeverityOf(rule, tree) != Severity.None);
        return findings.GetOrAdd(tree, on.Check(document, new RuleContext(SettingsOf(tree), run, Day.Today)));
    }

    private SourceDocument DocumentOf(SyntaxTree tree, SemanticModel? model, CancellationToken cancellation)
    {
        if (documents.TryGetValue(tree, out var known))
            return known;
        var file = files.Of(tree);
        var apis = SettingsOf(tree).Value(ImageApisOption.Value);
        var text = file.Source.Text;
        if (!CodeText.MayNameImages(text) && !apis.MayBeIn(text)
            && !UserNames.Of(files, compilation, cancellation).MayBeIn(text))
        {
            var empty = new SourceDocument
            {
                Source = file.Source,
                Language = Language.CSharp,
                Syntax = CSharpSyntax.Empty,
            };
            return documents.GetOrAdd(tree, empty);
        }

#pragma warning disable RS1030 // Only for a file that another one leans on, once.
        model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        return documents.GetOrAdd(tree, CSharpReader.Read(model, files, apis, cancellation));
    }

    private RunFacts FactsOf(CancellationToken cancellation)
    {
        lock (gate)
        {
            return facts ??= RunFacts.Of(
            [
                .. compilation.SyntaxTrees.Where(tree => !IsExcluded(tree)).Select(tree => DocumentOf(tree, null, cancellation)),
                .. additional.Documents(cancellation),
            ]);
        }
    }

    private bool IsExcluded(SyntaxTree tree) => shown.Excludes(tree.FilePath, SettingsOf(tree));

    private Policy PolicyFor(SyntaxTree tree) =>
        new(rule => SeverityOf(rule, tree)) { IsInCompiler = true, IsLocked = compiler.IsLocked };

    private Severity SeverityOf(Rule rule, SyntaxTree tree) => severities.Of(rule, SettingsOf(tree), tree);

    private Settings SettingsOf(SyntaxTree tree) => settings.GetOrAdd(options.GetOptions(tree), compiler.Of);

    private CompiledSource? Find(Source source) =>
        files.Of(source) is { } file ? CompiledSource.Of(file.Tree) : additional.Find(source);
}
