using ContainerLint.Cli.Files;
using ContainerLint.Findings;
using ContainerLint.Text;

namespace ContainerLint.Cli.Runs;

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

    private readonly Dictionary<string, FileChange> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> groups = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Problem> problems = new(StringComparer.Ordinal);
    private int fixedCount;

    /// <summary>Lints and fixes.</summary>
    /// <inheritdoc cref="LintRun.Check"/>
    public FixResult Fix(FileStore store, Progress progress, CancellationToken cancellation)
    {
        var result = run.Check(store, progress, cancellation);
        for (var round = 0; round < MostRounds; round++)
        {
            var edits = Collect(result, store);
            var changed = edits.Sources.Select(source => Change(source, edits, store)).OfType<TextFile>().ToList();
            if (changed.Count == 0)
                break;
            store = store.With(changed);
            result = run.Check(store, progress, cancellation);
        }

        var grouped = changes.Values
            .Where(change => change.After != change.Before.Source.Text)
            .OrderBy(change => change.Before.Source.Path, StringComparer.Ordinal)
            .GroupBy(change => groups[change.Before.FullPath]);
        return new FixResult(result, [.. grouped.Select(group => group.ToList())], fixedCount, [.. problems.Values]);
    }

    private EditSet Collect(LintResult result, FileStore store)
    {
        var edits = new EditSet();
        foreach (var finding in result.Findings)
        {
            foreach (var fix in finding.Finding.Fixes)
            {
                if ((fix.Safety == Safety.Unsafe && !includesUnsafe) || !CanBeEdited(fix, store))
                    continue;
                if (edits.TryAdd(fix.Edits))
                    Note(fix, store);
                break;
            }
        }

        return edits;
    }

    private bool CanBeEdited(Fix fix, FileStore store)
    {
        foreach (var edit in fix.Edits)
        {
            if (store.FileOf(edit.Source) is not { } file || (only is not null && only.FullPath != file.FullPath))
                return false;
            if (file.IsLossless)
                continue;
            var path = edit.Source.Path;
            problems[path] = new Problem(path, "is not valid UTF-8, so a fix would lose bytes: it was not fixed");
            return false;
        }

        return true;
    }

    /// <summary>Counts a fix and notes which files it binds together.</summary>
    private void Note(Fix fix, FileStore store)
    {
        fixedCount++;
        HashSet<string>? all = null;
        foreach (var file in fix.Edits.Select(edit => store.FileOf(edit.Source)!).Distinct())
        {
            if (!groups.TryGetValue(file.FullPath, out var group))
                groups[file.FullPath] = group = new HashSet<string>(StringComparer.Ordinal) { file.FullPath };
            all ??= group;
            if (all != group)
            {
                all.UnionWith(group);
                foreach (var member in group)
                    groups[member] = all;
            }

            var change = changes.GetValueOrDefault(file.FullPath) ?? new FileChange(file, file.Source.Text, 0);
            changes[file.FullPath] = change with { Fixes = change.Fixes + 1 };
        }
    }

    /// <summary>The file with its edits applied; null if they change nothing.</summary>
    private TextFile? Change(Source source, EditSet edits, FileStore store)
    {
        var file = store.FileOf(source)!;
        var text = edits.Apply(source);
        if (text == source.Text)
            return null;
        changes[file.FullPath] = changes[file.FullPath] with { After = text };
        return file with { Source = new Source(source.Path, text) };
    }
}
