
namespace ContainerLint.Cli.Files;

/// <summary>
/// Writes changed files. If one cannot be written, it and the files that share a fix with it stay as they were.
/// </summary>
internal static class ChangeWriting
{
    /// <summary>Writes the files of a group.</summary>
    /// <returns>What could not be written; empty if everything was.</returns>
    public static IReadOnlyList<Problem> Write(IReadOnlyList<FileChange> group)
    {
        var drafts = new List<AtomicFile>();
        var current = group[0];
        try
        {
            foreach (var change in group)
            {
                current = change;
                if (!IsUnchanged(change.Before))
                    return [new Problem(change.Before.Source.Path, "changed since it was read: it was not fixed")];
                drafts.Add(AtomicFile.Prepare(change.Before.FullPath, change.NewBytes));
            }

            for (var i = 0; i < group.Count; i++)
            {
                current = group[i];
                drafts[i].Commit();
            }

            return [];
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return [new Problem(current.Before.Source.Path, FileErrors.WriteProblem(exception))];
        }
        finally
        {
            drafts.ForEach(draft => draft.Dispose());
        }
    }

    private static bool IsUnchanged(TextFile file) =>
        DiskFile.TryRead(file.FullPath, out var bytes, out _)
        && bytes.AsSpan().SequenceEqual(file.Format.Encode(file.Source.Text));
}
