using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// Notes everything that a run asks the file system for, so that a later run can ask again and see whether its result
/// would be the same. Safe for several threads.
/// </summary>
/// <param name="known">What is known of files from an earlier run; null if nothing.</param>
internal sealed class InputLog(CachedFiles? known)
{
    private readonly ConcurrentDictionary<string, FileRecord> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> answers = new(StringComparer.Ordinal);
    private readonly long start = FileStamp.Now;
    private volatile bool isIncomplete;

    /// <summary>Whether all was noted that the result depends on.</summary>
    public bool IsComplete => !isIncomplete;

    /// <summary>The hash of a text, such as a path.</summary>
    public static UInt128 HashOf(string text) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>Reads a file and notes what was read, also that it could not be read.</summary>
    /// <inheritdoc cref="DiskFile.TryRead(string, out byte[], out string)"/>
    public bool TryRead(string path, out byte[] bytes, out string? problem)
    {
        // Before the bytes: whoever writes in between then shows in the stamp.
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
            // One that changes while it is read leaves two answers, of which neither may be kept.
            isIncomplete |= files.TryGetValue(key, out var earlier) && earlier.Content != content;
            files[key] = new FileRecord(HashOf(key), found, content, found.IsOlderThan(start), FileVerdict.None);
        }

        return true;
    }

    /// <summary>Asks about a folder and notes the answer.</summary>
    public string Ask(string question) => answers.GetOrAdd(question, FolderQuestions.Answer);

    /// <summary>What an earlier look at a file said, if it did not change since; else none.</summary>
    /// <param name="path">The full path.</param>
    public FileVerdict Recall(string path)
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

    /// <summary>Notes what a look at a file said.</summary>
    public void Note(string path, FileVerdict verdict)
    {
        var key = FileStore.Slashed(path);
        if (files.TryGetValue(key, out var record))
            files[key] = record with { Verdict = verdict };
    }

    /// <summary>What is left for the next run.</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="asked">The hash of it.</param>
    /// <param name="candidates">The files that it was asked about.</param>
    /// <param name="result">The result; empty if it cannot be used again.</param>
    public CachedFiles ToCache(
        RunQuestion question, UInt128 asked, IReadOnlyList<Candidate> candidates, byte[] result)
    {
        var own = candidates.Select(file => FileStore.Slashed(file.FullPath)).ToHashSet(StringComparer.Ordinal);
        var others = files.Keys.Where(path => !own.Contains(path)).ToList();
        return new CachedFiles
        {
            Records = [.. files.Values],
            Others = others,
            Answers = [.. answers],
            Question = asked,
            OthersQuestion = question.HashOf(others),
            Result = result,
        };
    }

    /// <summary>The result depends on more than is noted.</summary>
    public void GiveUp() => isIncomplete = true;
}
