using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.Hosting;

/// <summary>What the command line tells a workspace: its settings, and to use all processors.</summary>
/// <param name="settings">What applies to the files.</param>
/// <param name="store">Where the files come from.</param>
/// <param name="cancellation">Stops the run.</param>
internal sealed class RunHost(RunSettings settings, FileStore store, CancellationToken cancellation) : WorkspaceHost
{
    private readonly SolutionFolders solutions = new(store, settings.Folder);

    /// <summary>The part of the files that is reported on; all are read, because one may be about another.</summary>
    public Shard Part { get; init; } = Shard.Whole;

    /// <summary>The full paths of the folders whose files rules may ask about.</summary>
    public IReadOnlyCollection<string> Roots { get; init; } = [];

    /// <inheritdoc/>
    public override FileTree FilesOf(SourceLookup lookup) => new DiskTree(store, Roots, lookup);

    /// <inheritdoc/>
    public override Day Today => settings.Today;

    /// <inheritdoc/>
    public override KnowledgeBase Knowledge => settings.Knowledge;

    /// <inheritdoc/>
    public override FileRules RulesOf(string path) => settings.Of(path).Rules;

    /// <inheritdoc/>
    public override bool Excludes(string path) => settings.Excludes(path);

    /// <inheritdoc/>
    public override string? SolutionOf(string path) => solutions.Find(path);

    /// <inheritdoc/>
    public override bool? ListensByCode(string folder) =>
        store.Input.Ask(FolderQuestions.Listens(Path.GetFullPath(Path.Combine(settings.Folder, folder)))).Length > 0;

    /// <inheritdoc/>
    public override Severity? SeverityAt(string path, Rule rule) =>
        settings.Of(path).Severities.SectionSeverityInCode(rule);

    /// <inheritdoc/>
    public override bool IsReportedOn(SourceDocument document) =>
        Part.Owns(document.Source.Path) || document.Companions.Any(companion => Part.Owns(companion.Path));

    /// <inheritdoc/>
    public override bool Shows(ReportedFinding finding) => settings.Shows(finding);

    /// <inheritdoc/>
    public override void ForEach(int count, Action<int> action) => InParallel(count, cancellation, action);

    /// <summary>Runs an action for every index, several at a time.</summary>
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
