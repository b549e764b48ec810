using System.IO.Hashing;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// Compares what a run noted with what there is now. A file whose stamp is the same is not read; one with another stamp
/// is, for it may have been written again as it was: by git, or by a machine that gets all files anew.
/// </summary>
/// <param name="known">What the run noted; stamps that prove to be good are put into it.</param>
internal sealed class Inspection(CachedFiles known)
{
    private const int FilesPerStep = 256;

    private readonly long start = FileStamp.Now;
    private int isChanged;
    private int settled;

    /// <summary>Whether stamps were put in that a later run can rely on.</summary>
    public bool HasSettled => settled > 0;

    /// <summary>Whether everything is as the run found it.</summary>
    /// <param name="candidates">The files of this run.</param>
    /// <param name="cancellation">Stops the comparison.</param>
    public bool FindsAllUnchanged(IReadOnlyList<Candidate> candidates, CancellationToken cancellation)
    {
        if (known.Answers.Any(pair => FolderQuestions.Answer(pair.Key) != pair.Value))
            return false;
        var count = candidates.Count + known.Others.Count;
        RunHost.InParallel((count + FilesPerStep - 1) / FilesPerStep, cancellation, step =>
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
