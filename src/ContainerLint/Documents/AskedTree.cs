using System.Collections.Concurrent;
using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>Notes what is asked of a tree: a change of anything else changes no answer.</summary>
/// <param name="tree">The tree that answers.</param>
public sealed class AskedTree(FileTree tree) : FileTree
{
    private readonly ConcurrentDictionary<string, PathKind> kinds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>?> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Source?> texts = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override PathKind KindOf(string path) => kinds.GetOrAdd(path, tree.KindOf);

    /// <inheritdoc/>
    public override IReadOnlyList<string>? NamesIn(string path) => folders.GetOrAdd(path, tree.NamesIn);

    /// <inheritdoc/>
    public override Source? Read(string path) => texts.GetOrAdd(path, tree.Read);

    /// <summary>Whether an answer may be another one after files have changed, come or gone.</summary>
    /// <param name="changed">Their paths.</param>
    public bool IsAskedAboutAny(IEnumerable<string> changed) => changed.Select(FilePaths.Normalise).Any(path =>
        kinds.ContainsKey(path) || texts.ContainsKey(path) || folders.ContainsKey(FilePaths.Folder(path)));
}
