using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// Records everything that a run asks the file system, so that a later run can ask again and see whether its result
/// would be the same. Thread-safe.
/// </summary>
/// <param name="known">What an earlier run recorded; null if there is none.</param>
/// <param name="time">The clock; asked once, before anything is read.</param>
internal sealed class InputLog(CachedFiles? known, TimeProvider time) : DiskInput
{
    private readonly ConcurrentDictionary<string, FileRecord> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly long start = FileStamp.MomentOf(time.GetUtcNow());
    private volatile bool isIncomplete;

    /// <summary>Whether everything that the result depends on was recorded.</summary>
    public bool IsComplete => !isIncomplete;

    /// <summary>The hash of a text, such as a path.</summary>
    public static UInt128 HashOf(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Reads a file and records what was read, or that it could not be read.</summary>
    /// <inheritdoc cref="DiskFile.TryRead(string, out byte[], out string)"/>
    public override bool TryRead(string path, out byte[] bytes, out string? problem)
    {
        // Before the bytes: a change in between then shows in the next stamp.
        var stamp = FileStamp.Of(path);
        if (!DiskFile.TryRead(path, out bytes, out problem))
        {
            answers[FolderQuestions.Exists(path)] = FolderQuestions.Answer(FolderQuestions.Exists(path));
            isIncomplete |= stamp is not null;
            return false;
        }

        isIncomplete |= stamp is null;
        if (stamp is { } found)
        {
            var key = FileStore.Slashed(path);
            var content = XxHash128.HashToUInt128(bytes);
            // If a file changes during the run we saw two contents; cache neither.
            isIncomplete |= files.TryGetValue(key, out var earlier) && earlier.Content != content;
            files[key] = new FileRecord(HashOf(key), found, content, found.IsOlderThan(start), FileVerdict.None);
        }

        return true;
    }

    /// <summary>Asks about a folder and records the answer.</summary>
    public override string Ask(string question) => answers.GetOrAdd(question, FolderQuestions.Answer);

    /// <summary>What a peek at a file showed in an earlier run, if the file has not changed since; else none.</summary>
    /// <param name="path">The full path.</param>
    public override FileVerdict Recall(string path)
    {
        var key = FileStore.Slashed(path);
        if (known?.Find(key) is not { IsSettled: true, Verdict: not FileVerdict.None } record
            || FileStamp.Of(path) != record.Stamp)
        {
            return FileVerdict.None;
        }

        files[key] = record;
        return record.Verdict;
    }

    /// <summary>Records what a peek at a file showed.</summary>
    public override void Note(string path, FileVerdict verdict)
    {
        var key = FileStore.Slashed(path);
        if (files.TryGetValue(key, out var record))
            files[key] = record with { Verdict = verdict };
    }

    /// <summary>The cache for the next run.</summary>
    /// <param name="question">The hash of what else the result depends on.</param>
    /// <param name="settingsOf">The hash of the settings of files, by their full paths.</param>
    /// <param name="candidates">The files of the run.</param>
    /// <param name="result">The stored result; empty if it cannot be reused.</param>
    public CachedFiles ToCache(
        UInt128 question,
        Func<IReadOnlyList<string>, UInt128> settingsOf,
        IReadOnlyList<Candidate> candidates,
        byte[] result)
    {
        var own = candidates.Select(file => FileStore.Slashed(file.FullPath)).ToHashSet(StringComparer.Ordinal);
        var others = files.Keys.Where(path => !own.Contains(path)).ToList();
        return new CachedFiles
        {
            Records = [.. files.Values],
            Others = others,
            Answers = [.. answers],
            Question = question,
            OthersQuestion = settingsOf(others),
            Result = result,
        };
    }

    /// <summary>Says that the result depends on something that is not recorded.</summary>
    public override void GiveUp() => isIncomplete = true;
}
