using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Knowledge;

/// <summary>Puts what was fetched into the user's folder, if it is newer than what is there.</summary>
/// <param name="folder">The user's folder.</param>
/// <param name="today">The day of the run.</param>
internal sealed class KnowledgeUpdate(KnowledgeFolder folder, Day today)
{
    /// <summary>Checks and stores.</summary>
    /// <returns>What was stored; null if what is there is as new.</returns>
    /// <exception cref="KnowledgeException">It cannot be used, or another update is running.</exception>
    /// <exception cref="IOException">It cannot be stored; nothing has changed.</exception>
    public KnowledgeBase? Apply(KnowledgeSupply supply)
    {
        var archive = supply.Archive();
        var fetched = KnowledgeSourceFile.Of(KnowledgeOrigin.Folder, supply.Name, archive, today);
        if (fetched.Base is not { } read)
            throw new KnowledgeException($"'{supply.Name}' {fetched.Problem}");
        if (supply.Version is { } version && version.Day != read.Date)
        {
            throw new KnowledgeException(
                $"'{supply.Name}' is of {read.Date} and not of the day of its version, so it was changed");
        }

        using var taken = folder.Lock();
        if (!IsNewer(read))
            return null;
        folder.Store(KnowledgeFile.ArchiveOf(archive));
        return read;
    }

    /// <summary>Another archive of the same day may be a repeated release, which replaces the first one.</summary>
    private bool IsNewer(KnowledgeBase read)
    {
        var current = File.Exists(folder.Current)
            ? KnowledgeSourceFile.Read(KnowledgeOrigin.Folder, folder.Current, today).Base : null;
        return IsNewer(read, KnowledgeBase.Embedded) && (current is null || IsNewer(read, current));
    }

    private static bool IsNewer(KnowledgeBase read, KnowledgeBase other) =>
        read.Date > other.Date || (read.Date == other.Date && read.Hash != other.Hash);
}
