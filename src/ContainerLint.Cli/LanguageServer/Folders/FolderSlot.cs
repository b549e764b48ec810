namespace ContainerLint.Cli.LanguageServer.Folders;

/// <summary>A folder that is open, with what is known of it so far.</summary>
/// <param name="root">The full path.</param>
/// <param name="isWalked">Whether all its files are read, or only those that are open.</param>
internal sealed class FolderSlot(string root, bool isWalked)
{
    /// <summary>The full path.</summary>
    public string Root => root;

    /// <summary>Whether all its files are read, or only those that are open.</summary>
    public bool IsWalked { get; } = isWalked;

    /// <summary>The folder; null until it is first asked for.</summary>
    public EditorFolder? Current { get; set; }

    /// <summary>Whether the folder is being read in the background.</summary>
    public bool IsReading { get; set; }

    /// <summary>Whether it has to be read again, because files came or went or the configuration changed.</summary>
    public bool IsStale { get; set; } = isWalked;

    /// <summary>The files that changed while the folder was being read.</summary>
    public HashSet<string> ChangedMeanwhile { get; } = new(StringComparer.Ordinal);
}
