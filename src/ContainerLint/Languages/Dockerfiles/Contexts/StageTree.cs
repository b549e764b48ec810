using ContainerLint.Documents;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>
/// The files of a stage: what <c>COPY</c> and <c>ADD</c> bring, layer by layer. It answers questions about single paths
/// and lists nothing beforehand; after a command that may write anything, the rest is unknown.
/// </summary>
internal sealed class StageTree
{
    private readonly StageTree? below;
    private readonly List<StageLayer> layers = [];
    private readonly Dictionary<Instruction, string?> folders = [];

    /// <summary>A stage without files of its own.</summary>
    /// <param name="state">The stage.</param>
    /// <param name="below">The tree of the stage that it builds on; null for an image.</param>
    public StageTree(StageState state, StageTree? below)
    {
        State = state;
        this.below = below;
    }

    /// <summary>The stage.</summary>
    public StageState State { get; }

    /// <summary>The working folder at the end; null if it is unknown.</summary>
    public string? Folder { get; set; }

    /// <summary>The layers, the oldest one first, with those of the stages below.</summary>
    public IEnumerable<StageLayer> Layers => below is null ? layers : below.Layers.Concat(layers);

    /// <summary>The working folder at an instruction; null if it is unknown.</summary>
    public string? FolderAt(Instruction instruction) =>
        folders.TryGetValue(instruction, out var folder) ? folder : below?.FolderAt(instruction);

    /// <summary>What a path is.</summary>
    /// <param name="path">The absolute path, normalised.</param>
    /// <param name="before">
    /// Only what precedes this instruction counts, and whether it may write anything itself; null for the whole stage.
    /// </param>
    public StageFile Find(string path, Instruction? before)
    {
        foreach (var layer in Backwards(before))
        {
            var found = layer.Find(path);
            if (found.Kind != PathKind.Absent)
                return found;
        }

        return StageFile.Absent;
    }

    /// <summary>The names of the files in a folder; null if they are unknown.</summary>
    /// <inheritdoc cref="Find"/>
    public IReadOnlyCollection<string>? NamesIn(string path, Instruction? before)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var layer in Backwards(before))
        {
            if (layer.NamesIn(path) is not { } found)
                return null;
            names.UnionWith(found);
        }

        return names;
    }

    /// <summary>Notes where an instruction works.</summary>
    internal void Enter(Instruction instruction) => folders[instruction] = Folder;

    /// <summary>Adds a layer.</summary>
    internal void Add(StageLayer layer) => layers.Add(layer);

    private IEnumerable<StageLayer> Backwards(Instruction? before)
    {
        var start = before?.Span.Start ?? int.MaxValue;
        for (var tree = this; tree is not null; tree = tree.below)
        {
            for (var i = tree.layers.Count - 1; i >= 0; i--)
            {
                var layer = tree.layers[i];
                if (layer.Instruction is not { } one || one.Span.Start < start
                    || (layer is UnknownLayer && one.Span.Start == start))
                    yield return layer;
            }
        }
    }
}
