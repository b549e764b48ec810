using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Findings;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Runs;

/// <summary>Reads files, several at a time, and lints them together; threads do not change the result.</summary>
/// <param name="candidates">The files, in the order of their paths.</param>
/// <param name="selection">The rules that report.</param>
/// <param name="settings">The options of the rules.</param>
/// <param name="least">The least severity that is reported.</param>
internal sealed class LintRun(
    IReadOnlyList<Candidate> candidates, Selection selection, Settings settings, Severity least)
{
    private readonly Linter linter = new([.. selection.Rules]);

    /// <summary>Reads all files.</summary>
    /// <param name="store">Where the files come from.</param>
    /// <param name="progress">Hears of every file.</param>
    /// <param name="cancellation">Stops the run.</param>
    public (IReadOnlyList<SourceDocument> Documents, IReadOnlyList<Problem> Problems) Read(
        FileStore store, Progress progress, CancellationToken cancellation)
    {
        var read = new (SourceDocument? Document, Problem? Problem)[candidates.Count];
        progress.Begin("Reading", candidates.Count);
        InParallel(candidates.Count, cancellation, i =>
        {
            read[i] = DocumentReading.Read(candidates[i], store);
            progress.Advance();
        });
        return (
            DocumentReader.Link([.. read.Select(pair => pair.Document).OfType<SourceDocument>()]),
            [.. read.Select(pair => pair.Problem).OfType<Problem>()]);
    }

    /// <summary>Reads and lints all files.</summary>
    /// <inheritdoc cref="Read"/>
    public LintResult Check(FileStore store, Progress progress, CancellationToken cancellation)
    {
        var (documents, problems) = Read(store, progress, cancellation);
        var context = new RuleContext(settings, RunFacts.Of(documents));
        var policy = new Policy(selection.SeverityOf);
        var found = new IReadOnlyList<ReportedFinding>[documents.Count];
        progress.Begin("Checking", documents.Count);
        InParallel(documents.Count, cancellation, i =>
        {
            found[i] = policy.Apply(linter.Check(documents[i], context), documents[i]);
            progress.Advance();
        });
        return new LintResult(documents, Sorted(found), problems);
    }

    private List<ReportedFinding> Sorted(IEnumerable<IReadOnlyList<ReportedFinding>> found)
    {
        // Two compose files may lean on one line of one .env file: it is one finding.
        var seen = new HashSet<(Rule, Text.Place, string)>();
        List<ReportedFinding> findings =
        [
            .. found.SelectMany(list => list).Where(one => one.Severity >= least
                && seen.Add((one.Finding.Rule, one.Finding.Place, one.Finding.Message))),
        ];
        findings.Sort((left, right) => FindingOrder.Compare(left.Finding, right.Finding));
        return findings;
    }

    private static void InParallel(int count, CancellationToken cancellation, Action<int> action)
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
