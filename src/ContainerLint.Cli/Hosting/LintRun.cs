using System.Collections.Concurrent;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Hosting;

/// <summary>Reads files, several at a time, and lints them together; threads do not change the result.</summary>
/// <param name="candidates">The files, in the order of their paths.</param>
/// <param name="settings">What applies to them.</param>
internal sealed class LintRun(IReadOnlyList<Candidate> candidates, RunSettings settings)
{
    private CodeSurvey? survey;

    /// <summary>The part of the files that is reported on; all are read, for what one says may be about another.</summary>
    public Shard Part { get; init; } = Shard.Whole;

    /// <summary>Asks registries; null if they are not to be asked.</summary>
    public RegistrySurvey? Registries { get; init; }

    /// <summary>Reads all files.</summary>
    /// <param name="store">Where the files come from.</param>
    /// <param name="progress">Hears of every file.</param>
    /// <param name="cancellation">Stops the run.</param>
    public (IReadOnlyList<SourceDocument> Documents, IReadOnlyList<Problem> Problems) Read(
        FileStore store, Progress progress, CancellationToken cancellation)
    {
        progress.Begin("Reading", candidates.Count);
        var code = ReadCode(store, progress, cancellation);
        var read = new (SourceDocument? Document, Problem? Problem)[candidates.Count];
        InParallel(candidates.Count, cancellation, i =>
        {
            if (candidates[i].Language == Language.CSharp)
            {
                read[i] = (code.GetValueOrDefault(candidates[i].FullPath), null);
                return;
            }

            read[i] = DocumentReading.Read(candidates[i], store);
            progress.Advance();
        });
        var problems = read.Select(pair => pair.Problem).OfType<Problem>().Concat(survey?.Problems ?? []);
        return (
            DocumentReader.Link([.. read.Select(pair => pair.Document).OfType<SourceDocument>()]),
            [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal)]);
    }

    /// <summary>Reads the C# files among the candidates that name images.</summary>
    private Dictionary<string, SourceDocument?> ReadCode(
        FileStore store, Progress progress, CancellationToken cancellation)
    {
        var documents = new Dictionary<string, SourceDocument?>(StringComparer.Ordinal);
        if (!candidates.Any(file => file.Language == Language.CSharp))
            return documents;
        // Fixes change texts, but not what they are about: one look is enough for all rounds.
        survey ??= new CodeSurvey(
            [.. candidates.Where(file => file.Language == Language.CSharp)], store, settings, progress, cancellation);
        var scopes = CodeProjects.Find(survey, store, cancellation);
        var read = new IReadOnlyList<SourceDocument?>[scopes.Count];
        InParallel(scopes.Count, cancellation, i => read[i] = scopes[i].Read(store, settings, cancellation));
        for (var i = 0; i < scopes.Count; i++)
        {
            for (var j = 0; j < read[i].Count; j++)
                documents[scopes[i].Named[j].FullPath] = read[i][j];
        }

        return documents;
    }

    /// <summary>Reads and lints all files.</summary>
    /// <inheritdoc cref="Read"/>
    public LintResult Check(FileStore store, Progress progress, CancellationToken cancellation)
    {
        var (documents, problems) = Read(store, progress, cancellation);
        var facts = RunFacts.Of(documents);
        var registry = RegistryFacts.None;
        if (Registries is not null)
        {
            (registry, var unanswered) = Registries.Ask(documents, facts, progress);
            problems = [.. problems, .. unanswered];
        }

        var contexts = new ConcurrentDictionary<FileSettings, RuleContext>();
        var found = new IReadOnlyList<ReportedFinding>[documents.Count];
        progress.Begin("Checking", documents.Count);
        InParallel(documents.Count, cancellation, i =>
        {
            found[i] = [];
            if (!MayHavePart(documents[i]))
                return;
            var own = settings.Of(documents[i].Source.File.Path);
            var context = contexts.GetOrAdd(own, one => new RuleContext(one.Settings, facts, settings.Today, registry));
            found[i] = [.. InTheirFiles(own.Policy.Apply(own.Linter.Check(documents[i], context), documents[i]), documents[i])];
            progress.Advance();
        });
        var shared = new SharedSuppressions(documents);
        var all = found.SelectMany((list, i) => list.Select(one => (Finding: one, IsOwn: IsIn(one, documents[i]))));
        // What a file says of itself outweighs what another one says of it.
        var inOrder = all.OrderByDescending(pair => pair.IsOwn).Select(pair => pair.Finding);
        var findings = Sorted(shared.Filter([.. inOrder]));
        return Part == Shard.Whole ? new LintResult(documents, findings, problems) : new LintResult(
            [.. documents.Where(document => Part.Owns(document.Source.Path))],
            [.. findings.Where(one => Part.Owns(one.Finding.Place.Source.Path))],
            [.. problems.Where(problem => Part.Owns(problem.Path))]);
    }

    /// <summary>
    /// What is found in a document, and in files that it leans on: with what the compiler is told for those, as it does.
    /// </summary>
    private IEnumerable<ReportedFinding> InTheirFiles(IReadOnlyList<ReportedFinding> found, SourceDocument document)
    {
        foreach (var one in found)
        {
            var path = one.Finding.Place.Source.File.Path;
            if (IsIn(one, document))
                yield return one;
            else if (settings.Excludes(path))
                continue;
            else if (settings.Of(path).Weights.ToldForCode(one.Finding.Rule) is not { } told)
                yield return one;
            else if (told != Severity.None)
                yield return one with { Severity = told };
        }
    }

    private static bool IsIn(ReportedFinding found, SourceDocument document) =>
        found.Finding.Place.Source.File == document.Source.File;

    /// <summary>Whether what is found in a document may be reported: in its file, or in one that it leans on.</summary>
    private bool MayHavePart(SourceDocument document) =>
        Part.Owns(document.Source.Path) || document.Companions.Any(companion => Part.Owns(companion.Path));

    private List<ReportedFinding> Sorted(IEnumerable<ReportedFinding> found)
    {
        // Two files may lean on one constant, or on one line of one .env file: it is one finding.
        var seen = new HashSet<(Rule, Text.Place, string)>();
        List<ReportedFinding> findings =
        [
            .. found.Where(one => settings.Shows(one)
                && seen.Add((one.Finding.Rule, one.Finding.Place, one.Finding.Message))),
        ];
        findings.Sort((left, right) => FindingOrder.Compare(left.Finding, right.Finding));
        return findings;
    }

    /// <summary>Does something for every index, several at a time.</summary>
    internal static void InParallel(int count, CancellationToken cancellation, Action<int> action)
    {
        if (count == 1)
        {
            cancellation.ThrowIfCancellationRequested();
            action(0);
            return;
        }

        var options = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        Parallel.For(0, count, options, action);
    }
}
