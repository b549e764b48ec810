using System.Collections.Concurrent;
using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Cli.Files;

/// <summary>
/// The files on disk, as far as they are below the folders of the run; links that lead out of these are not followed.
/// Every question goes through <see cref="DiskInput"/>, so that a cache asks it again.
/// </summary>
/// <param name="store">The files of the run.</param>
/// <param name="roots">The full paths of the folders that may be looked at.</param>
/// <param name="lookup">Finds the texts as they are now.</param>
internal sealed class DiskTree(FileStore store, IReadOnlyCollection<string> roots, SourceLookup lookup) : FileTree
{
    /// <summary>No project file is longer.</summary>
    private const int LargestText = 4 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, PathKind> kinds = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override PathKind KindOf(string path) =>
        store.FullPathOf(path) is { } full && IsInside(full) ? KindOfFull(FileStore.Slashed(full)) : PathKind.Unknown;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? NamesIn(string path)
    {
        if (KindOf(path) != PathKind.Folder)
            return null;
        var answer = store.Input.Ask(FolderQuestions.Names(FileStore.Slashed(store.FullPathOf(path)!)));
        return answer == FolderQuestions.TooMany ? null : answer.Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <inheritdoc/>
    public override Source? Read(string path) =>
        KindOf(path) == PathKind.File && lookup(path) is { Text.Length: <= LargestText } source ? source : null;

    private bool IsInside(string full) => roots.Any(root =>
        full.StartsWith(root, StringComparison.Ordinal)
        && (full.Length == root.Length || root.EndsWith(Path.DirectorySeparatorChar)
            || full[root.Length] == Path.DirectorySeparatorChar));

    /// <summary>A path is what it is only if no folder above it is a link; the folders of the run may be.</summary>
    private PathKind KindOfFull(string full) => kinds.GetOrAdd(full, static (path, tree) =>
    {
        if (Path.GetDirectoryName(path) is not { } parent || !tree.IsInside(parent))
            return PathKind.Folder;
        return tree.KindOfFull(FileStore.Slashed(parent)) switch
        {
            PathKind.Folder => tree.Ask(path),
            PathKind.Unknown => PathKind.Unknown,
            _ => PathKind.Absent,
        };
    }, this);

    private PathKind Ask(string path) => store.Input.Ask(FolderQuestions.Kind(path)) switch
    {
        FolderQuestions.File => PathKind.File,
        FolderQuestions.Folder => PathKind.Folder,
        FolderQuestions.Nothing => PathKind.Absent,
        _ => PathKind.Unknown,
    };
}
