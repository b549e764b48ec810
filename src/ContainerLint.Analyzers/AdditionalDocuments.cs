using ContainerLint.CSharp.Configuration;
using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Languages;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// The Dockerfiles, compose files and project files that a compilation is shown: read together, when one of them is
/// first asked for, and linted as the command line does. Safe for several threads.
/// </summary>
internal sealed class AdditionalDocuments(
    AnalyzerOptions options, RuleSeverities severities, CompilerSettings compiler, AdditionalConfiguration shown)
{
    private static readonly Linter Linter = new(Ruleset.All);
    private static readonly InvalidConfiguration Invalid = Ruleset.All.OfType<InvalidConfiguration>().First();

    private readonly object gate = new();
    private List<AdditionalDocument>? files;
    private IReadOnlyList<SourceDocument>? documents;
    private RunFacts? facts;
    private ILookup<AdditionalText, Diagnostic>? diagnostics;

    /// <summary>Whether there is anything to read.</summary>
    public bool IsEmpty => !options.AdditionalFiles.Any(file =>
        AdditionalDocument.IsMarked(file, options.AnalyzerConfigOptionsProvider));

    /// <summary>What was read, in the order of the paths: rules that judge C# code lean on it, too.</summary>
    public IReadOnlyList<SourceDocument> Documents(CancellationToken cancellation)
    {
        lock (gate)
            return documents ??= Read(cancellation);
    }

    /// <summary>A source that was read, as the compiler knows it; null if it is none of these files.</summary>
    public CompiledSource? Find(Source source)
    {
        lock (gate)
            return files?.Find(file => file.Source == source)?.Compiled;
    }

    /// <summary>Reports what is wrong with one of the files.</summary>
    public void Report(AdditionalFileAnalysisContext context)
    {
        foreach (var diagnostic in Diagnostics(context.CancellationToken)[context.AdditionalFile])
            context.ReportDiagnostic(diagnostic);
    }

    private ILookup<AdditionalText, Diagnostic> Diagnostics(CancellationToken cancellation)
    {
        lock (gate)
            return diagnostics ??= Lint(cancellation);
    }

    private ILookup<AdditionalText, Diagnostic> Lint(CancellationToken cancellation)
    {
        var read = Documents(cancellation);
        var known = files!.ToDictionary(file => file.Source);
        var writer = new DiagnosticWriter(source => known.TryGetValue(source, out var file) ? file.Compiled : null);
        // Two compose files may lean on one line of one .env file: it is one finding.
        var seen = new HashSet<(Rule, Place, string)>();
        var found = new List<(AdditionalText, Diagnostic)>();
        var all = read.SelectMany(document => Check(document, known[document.Source].File, cancellation))
            .Concat(files!.SelectMany(CheckConfiguration));
        foreach (var reported in all)
        {
            var finding = reported.Finding;
            if (known.TryGetValue(finding.Place.Source, out var file)
                && !IsExcluded(file)
                && seen.Add((finding.Rule, finding.Place, finding.Message))
                && writer.Write(reported) is { } diagnostic)
            {
                found.Add((file.File, diagnostic));
            }
        }

        return found.ToLookup(pair => pair.Item1, pair => pair.Item2);
    }

    private IReadOnlyList<ReportedFinding> Check(
        SourceDocument document, AdditionalText file, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var settings = SettingsOf(file);
        var on = Linter.Only(rule => severities.Of(rule, settings, file.Path) != Severity.None);
        var found = on.Check(document, new RuleContext(settings, Facts(cancellation), Day.Today));
        var policy = new Policy(rule => severities.Of(rule, settings, file.Path)) { IsLocked = compiler.IsLocked };
        return policy.Apply(found, document);
    }

    private IEnumerable<ReportedFinding> CheckConfiguration(AdditionalDocument file)
    {
        if (file.Configuration is not { } configuration)
            yield break;
        var severity = severities.Of(Invalid, SettingsOf(file.File), file.File.Path);
        foreach (var problem in ConfigurationKeys.ProblemsIn(configuration))
        {
            if (severity != Severity.None)
                yield return new ReportedFinding(Invalid.Report(file.Source, problem.Line, problem.Message), severity);
        }
    }

    private Settings SettingsOf(AdditionalText file) =>
        compiler.Of(options.AnalyzerConfigOptionsProvider.GetOptions(file));

    private bool IsExcluded(AdditionalDocument file) => shown.Excludes(file.File.Path, SettingsOf(file.File));

    private RunFacts Facts(CancellationToken cancellation) => facts ??= RunFacts.Of(Documents(cancellation));

    private IReadOnlyList<SourceDocument> Read(CancellationToken cancellation)
    {
        var byPath = new Dictionary<string, AdditionalDocument>(StringComparer.Ordinal);
        foreach (var file in options.AdditionalFiles)
        {
            // A file that is shown twice is one file.
            if (AdditionalDocument.Read(file, options.AnalyzerConfigOptionsProvider, cancellation) is { } document
                && !byPath.ContainsKey(document.Source.Path))
            {
                byPath.Add(document.Source.Path, document);
            }
        }

        files = [.. byPath.Values.OrderBy(file => file.Source.Path, StringComparer.Ordinal)];
        return DocumentReader.Link([.. Read(byPath, cancellation)]);
    }

    private IEnumerable<SourceDocument> Read(
        Dictionary<string, AdditionalDocument> byPath, CancellationToken cancellation)
    {
        foreach (var file in files!)
        {
            cancellation.ThrowIfCancellationRequested();
            if (file.Language is { } language && !IsExcluded(file))
            {
                yield return DocumentReader.Read(
                    file.Source, language, path => byPath.TryGetValue(path, out var other) ? other.Source : null);
            }
        }
    }
}
