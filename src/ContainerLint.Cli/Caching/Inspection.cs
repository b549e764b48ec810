using System.IO.Hashing;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// Compares what an earlier run recorded with the present. A file with an equal stamp is not read. One with another
/// stamp is, since it may have been rewritten with the same content: by git, or by CI, which checks out all files
/// again.
/// </summary>
/// <param name="known">What the earlier run recorded; stamps of files with equal content are updated.</param>
/// <param name="time">The clock; asked once, before anything is read.</param>
internal sealed class Inspection(CachedFiles known, TimeProvider time)
{
    private const int FilesPerStep = 256;

    private readonly long start = FileStamp.MomentOf(time.GetUtcNow());
    private int isChanged;
    private int settled;

    /// <summary>Whether stamps were updated that a later run can rely on.</summary>
    public bool HasSettled => settled > 0;

    /// <summary>Whether everything is as the earlier run found it.</summary>
    /// <param name="candidates">The files of this run.</param>
    /// <param name="cancellation">Stops the comparison.</param>
    public bool FindsAllUnchanged(IReadOnlyList<Candidate> candidates, CancellationToken cancellation)
    {
        if (known.Answers.Any(pair => FolderQuestions.Answer(pair.Key) != pair.Value))
            return false;
        var count = candidates.Count + known.Others.Count;
        var options = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        };
        Parallel.For(0, (count + FilesPerStep - 1) / FilesPerStep, options, step =>
        {
            var end = Math.Min(count, (step + 1) * FilesPerStep);
            for (var i = step * FilesPerStep; i < end && Volatile.Read(ref isChanged) == 0; i++)
            {
                var path = i < candidates.Count ? candidates[i].FullPath : known.Others[i - candidates.Count];
                if (!IsUnchanged(path))
                    Volatile.Write(ref isChanged, 1);
            }
        });
        return isChanged == 0;
    }

    private bool IsUnchanged(string path)
    {
        var index = known.IndexOf(FileStore.Slashed(path));
        if (index < 0 || FileStamp.Of(path) is not { } stamp)
            return false;
        var record = known.Records[index];
        if (record.IsSettled && record.Stamp == stamp)
            return true;
        if (record.Stamp.Size != stamp.Size || !DiskFile.TryRead(path, out var bytes, out _)
            || XxHash128.HashToUInt128(bytes) != record.Content)
        {
            return false;
        }

        var isSettled = stamp.IsOlderThan(start);
        known.Records[index] = record with { Stamp = stamp, IsSettled = isSettled };
        if (isSettled)
            Interlocked.Increment(ref settled);
        return true;
    }
}
