using ContainerLint.Cli.Files;
using ContainerLint.Cli.LanguageServer.Texts;

namespace ContainerLint.Cli.LanguageServer.Folders;

/// <summary>
/// The folders that are open. A file belongs to the innermost one; one outside all of them to its own folder, of which
/// only the open files are read. Not safe for several threads: the server asks under its lock.
/// </summary>
/// <param name="open">The texts that are open.</param>
/// <param name="terminal">The day and the environment.</param>
internal sealed class EditorFolders(OpenTexts open, Terminal terminal)
{
    private readonly Dictionary<string, FolderSlot> slots = new(StringComparer.Ordinal);

    /// <summary>All folders.</summary>
    public IReadOnlyCollection<FolderSlot> All => slots.Values;

    /// <summary>A folder is open.</summary>
    /// <param name="root">The full path.</param>
    public void Add(string root) => slots[root] = new FolderSlot(root, isWalked: true);

    /// <summary>A folder is not open any more.</summary>
    /// <param name="root">The full path.</param>
    public void Remove(string root) => slots.Remove(root);

    /// <summary>The folder that a file belongs to; opened if there is none.</summary>
    /// <param name="fullPath">The full path of the file.</param>
    public FolderSlot Of(string fullPath)
    {
        FolderSlot? innermost = null;
        foreach (var slot in slots.Values)
        {
            if (Targets.IsIn(fullPath, slot.Root) && (innermost is null || slot.Root.Length > innermost.Root.Length))
                innermost = slot;
        }

        if (innermost is not null)
            return innermost;
        var parent = Path.GetDirectoryName(fullPath) ?? terminal.Folder;
        return slots[parent] = new FolderSlot(parent, isWalked: false);
    }

    /// <summary>
    /// What is known of a folder; until it is read as a whole, what its open files say.
    /// </summary>
    public EditorFolder Current(FolderSlot slot) =>
        slot.Current ??= EditorFolder.Read(slot.Root, isWalked: false, open, terminal);

    /// <summary>A file has another text.</summary>
    /// <param name="slot">Its folder.</param>
    /// <param name="fullPath">The full path of the file.</param>
    public void Change(FolderSlot slot, string fullPath)
    {
        if (slot.IsReading)
            slot.ChangedMeanwhile.Add(fullPath);
        if (slot.Current is null)
            return;
        if (slot.Current.With(fullPath) is { } changed)
            slot.Current = changed;
        else if (slot.Current.IsWhole)
            slot.IsStale = true;
        else
            slot.Current = null;
    }

    /// <summary>Reads a folder as a whole. Safe to run beside everything else.</summary>
    public EditorFolder Read(FolderSlot slot) => EditorFolder.Read(slot.Root, slot.IsWalked, open, terminal);

    /// <summary>Takes over what was read in the background.</summary>
    /// <param name="slot">The folder.</param>
    /// <param name="read">What was read.</param>
    public void Take(FolderSlot slot, EditorFolder read)
    {
        slot.IsReading = false;
        slot.Current = read;
        string[] changed = [.. slot.ChangedMeanwhile];
        slot.ChangedMeanwhile.Clear();
        foreach (var path in changed)
            Change(slot, path);
    }
}
