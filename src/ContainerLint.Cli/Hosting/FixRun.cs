using ContainerLint.Cli.Files;
using ContainerLint.Rules;
using ContainerLint.Text;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// Lints and fixes in memory, round after round, until nothing changes. A fix is applied whole, in all of its files, or
/// not at all; one that meets another one waits for the next round.
/// </summary>
/// <param name="run">Lints the files.</param>
/// <param name="includesUnsafe">Whether fixes are applied by which another image may be pulled.</param>
/// <param name="only">The only file that may change; null for any.</param>
internal sealed class FixRun(LintRun run, bool includesUnsafe, TextFile? only = null)
{
    private const int MostRounds = 10;

    private readonly FileChanges changes = new(only);

    /// <summary>Which findings are fixed; all by default.</summary>
    public Predicate<Finding> Fixes { get; init; } = _ => true;

    /// <summary>Lints and fixes.</summary>
    /// <inheritdoc cref="LintRun.Check"/>
    public FixResult Fix(FileStore store, Progress progress, CancellationToken cancellation) =>
        Fix(run.Open(store, progress, cancellation), store, progress);

    /// <summary>Fixes what is read already.</summary>
    /// <param name="opened">The files.</param>
    /// <param name="store">Where they come from.</param>
    /// <param name="progress">Hears of every file.</param>
    public FixResult Fix(OpenedWorkspace opened, FileStore store, Progress progress)
    {
        progress.Begin("Fixing", opened.Workspace.Documents.Count);
        for (var round = 0; round < MostRounds; round++)
        {
            var edits = Collect(opened.Workspace, store);
            var changed =
                edits.Sources.Select(source => changes.Apply(source, edits, store)).OfType<TextFile>().ToList();
            if (changed.Count == 0)
                break;
            store = store.With(changed);
            opened = run.Reopen(opened, store, changed, progress);
        }

        return new FixResult(run.ResultOf(opened), changes.Groups, changes.Count, changes.Problems);
    }

    private EditSet Collect(Workspace workspace, FileStore store)
    {
        var edits = new EditSet();
        foreach (var finding in workspace.Check().Where(one => Fixes(one.Finding)))
        {
            foreach (var fix in finding.Finding.Fixes)
            {
                if ((fix.Safety == Safety.Unsafe && !includesUnsafe) || !changes.CanBeEdited(fix.Edits, store))
                    continue;
                if (edits.TryAdd(fix.Edits))
                    changes.Note(fix.Edits, store);
                break;
            }
        }

        return edits;
    }
}
