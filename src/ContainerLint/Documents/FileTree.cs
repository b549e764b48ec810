using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// Answers questions about the files around the documents of a run. The host decides what it may look at; the core does
/// no I/O. Folders are asked, never walked: a build context may have 100,000 files. Safe for several threads.
/// </summary>
public abstract class FileTree
{
    /// <summary>A host that knows nothing.</summary>
    public static FileTree Unknown { get; } = new UnknownTree();

    /// <summary>What a path is.</summary>
    /// <param name="path">
    /// Normalised and relative to the same folder as <see cref="Source.Path"/>; empty for that folder.
    /// </param>
    public abstract PathKind KindOf(string path);

    /// <summary>
    /// The names in a folder, in the order of their characters, folders with a final slash; null if the folder is
    /// unknown or has too many.
    /// </summary>
    /// <inheritdoc cref="KindOf"/>
    public abstract IReadOnlyList<string>? NamesIn(string path);

    /// <summary>The text of a file; null if it is none, too long or unknown.</summary>
    /// <inheritdoc cref="KindOf"/>
    public abstract Source? Read(string path);

    private sealed class UnknownTree : FileTree
    {
        public override PathKind KindOf(string path) => PathKind.Unknown;

        public override IReadOnlyList<string>? NamesIn(string path) => null;

        public override Source? Read(string path) => null;
    }
}

/// <summary>What a path is.</summary>
public enum PathKind
{
    /// <summary>Nothing is known, or the host may not look.</summary>
    Unknown,

    /// <summary>There is nothing.</summary>
    Absent,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,
}
