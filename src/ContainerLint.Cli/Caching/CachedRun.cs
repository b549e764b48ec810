using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// Lints files with the help of what the last run over them left: where nothing has changed since, its result is read
/// instead; else only what has changed, and what names images, is read again. The result is always the one that a run
/// without a cache would have.
/// </summary>
/// <param name="folder">Where caches are.</param>
/// <param name="settings">What applies to the files.</param>
/// <param name="place">What is linted: the working folder and the paths in it.</param>
/// <param name="words">What else the result depends on: the words of the command line, the day.</param>
internal sealed class CachedRun(CacheFolder folder, RunSettings settings, string place, string words)
{
    /// <summary>Fewer files than these are linted sooner than a cache is read.</summary>
    private const int FewestFiles = 64;

    private readonly UInt128 name = InputLog.HashOf(place);
    private readonly UInt128 program = ProgramIdentity.Hash;

    /// <summary>Whether a cache is worth the trouble.</summary>
    public static bool IsWorthwhile(IReadOnlyList<Candidate> candidates) => candidates.Count >= FewestFiles;

    /// <summary>The result of a run, read or found out.</summary>
    /// <param name="run">The run.</param>
    /// <param name="candidates">Its files.</param>
    /// <param name="store">Where they come from; nothing was read of it yet.</param>
    /// <param name="progress">Hears of every file.</param>
    /// <param name="cancellation">Stops the run.</param>
    public LintResult Check(
        LintRun run,
        IReadOnlyList<Candidate> candidates,
        FileStore store,
        Progress progress,
        CancellationToken cancellation)
    {
        var question = new RunQuestion(settings);
        var asked = question.HashOf(words, candidates);
        var known = CachedFiles.Load(folder.FileOf(name), program);
        if (known is { Result.Length: > 0 } && known.Question == asked
            && known.OthersQuestion == question.HashOf(known.Others)
            && Replay(known, candidates, store, cancellation) is { } replayed)
        {
            return replayed;
        }

        var log = new InputLog(known);
        store.Log = log;
        var result = run.Check(store, progress, cancellation);
        store.Log = null;
        var isUsable = log.IsComplete && result.Problems.Count == 0;
        var stored = isUsable ? StoredResult.Write(result) : [];
        var left = log.ToCache(question, asked, candidates, stored);
        folder.Store(name, stream => left.Write(stream, program));
        return result;
    }

    private LintResult? Replay(
        CachedFiles known, IReadOnlyList<Candidate> candidates, FileStore store, CancellationToken cancellation)
    {
        var inspection = new Inspection(known);
        if (!inspection.FindsAllUnchanged(candidates, cancellation))
            return null;
        var result = StoredResult.Read(known.Result, store.Find);
        if (result is not null && inspection.HasSettled)
            folder.Store(name, stream => known.Write(stream, program));
        return result;
    }
}
