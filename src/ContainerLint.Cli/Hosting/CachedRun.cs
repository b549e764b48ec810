using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// Lints files with the cache of the last run: if nothing has changed since, its result is reused; else only files that
/// have changed or name images are read again. The result is always that of a run without a cache.
/// </summary>
/// <param name="folder">The folder of the caches.</param>
/// <param name="settings">The settings of the files.</param>
/// <param name="place">What is linted: the working folder and the paths on the command line.</param>
/// <param name="words">What else the result depends on: the options on the command line, the day.</param>
internal sealed class CachedRun(CacheFolder folder, RunSettings settings, string place, string words)
{
    /// <summary>Linting fewer files is faster than reading a cache.</summary>
    private const int FewestFiles = 64;

    private readonly UInt128 name = InputLog.HashOf(place);
    private readonly UInt128 program = ProgramIdentity.Hash;

    /// <summary>Whether a cache makes a run faster.</summary>
    public static bool IsWorthwhile(IReadOnlyList<Candidate> candidates) => candidates.Count >= FewestFiles;

    /// <summary>The result of a run, from the cache or new.</summary>
    /// <param name="run">The run.</param>
    /// <param name="candidates">Its files.</param>
    /// <param name="store">The texts of the run; none has been read yet.</param>
    /// <param name="progress">Is advanced by every file.</param>
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

        var log = new InputLog(known, folder.Time);
        store.Input = log;
        var result = run.Check(store, progress, cancellation);
        store.Input = new DiskInput();
        var isUsable = log.IsComplete && result.Problems.Count == 0;
        var stored = isUsable ? StoredResult.Write(result) : [];
        var left = log.ToCache(asked, question.HashOf, candidates, stored);
        folder.Store(name, stream => left.Write(stream, program));
        return result;
    }

    private LintResult? Replay(
        CachedFiles known, IReadOnlyList<Candidate> candidates, FileStore store, CancellationToken cancellation)
    {
        var inspection = new Inspection(known, folder.Time);
        if (!inspection.FindsAllUnchanged(candidates, cancellation))
            return null;
        var result = StoredResult.Read(known.Result, store.Find);
        if (result is not null && inspection.HasSettled)
            folder.Store(name, stream => known.Write(stream, program));
        return result;
    }
}
