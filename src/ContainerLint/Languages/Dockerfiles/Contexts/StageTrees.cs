using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>Builds the trees of the stages of a Dockerfile.</summary>
internal sealed class StageTrees
{
    private readonly DockerfileSyntax syntax;
    private readonly BuildContext? context;
    private readonly List<StageTree> trees = [];

    private StageTrees(DockerfileSyntax syntax, BuildContext? context)
    {
        this.syntax = syntax;
        this.context = context;
    }

    /// <summary>The trees, in the order of the stages.</summary>
    /// <param name="syntax">The Dockerfile.</param>
    /// <param name="context">What is sent to the build; null if that is unknown.</param>
    /// <param name="hasFiles">
    /// Whether an image may have files where applications are built; those of .NET and of distributions have none.
    /// </param>
    public static IReadOnlyList<StageTree> Of(
        DockerfileSyntax syntax, BuildContext? context, Func<StageState, bool> hasFiles)
    {
        var builder = new StageTrees(syntax, context);
        foreach (var state in syntax.States)
            builder.Add(state, hasFiles);
        return builder.trees;
    }

    private void Add(StageState state, Func<StageState, bool> hasFiles)
    {
        var below = state.Below is null ? null : trees[state.Below.Stage.Index];
        var tree = new StageTree(state, below) { Folder = below?.Folder };
        if (below is null)
        {
            var isUnknown = hasFiles(state);
            if (isUnknown)
                tree.Add(new UnknownLayer(null));
            tree.Folder = isUnknown ? null : "/";
        }

        trees.Add(tree);
        foreach (var instruction in state.Stage.Instructions)
            Add(tree, instruction);
    }

    private void Add(StageTree tree, Instruction instruction)
    {
        tree.Enter(instruction);
        switch (instruction.Kind)
        {
            case InstructionKind.Workdir:
                tree.Folder = instruction.Arguments.Words is [var word]
                    ? CopyWords.PathOf(instruction, word, tree)
                    : null;
                break;
            case InstructionKind.Copy or InstructionKind.Add:
                tree.Add(LayerOf(tree, instruction));
                break;
            case InstructionKind.Run when RunEffects.MayWriteFiles(tree.State.CommandsOf(instruction), instruction):
                tree.Add(new UnknownLayer(instruction));
                break;
        }
    }

    private StageLayer LayerOf(StageTree tree, Instruction instruction)
    {
        var unknown = new UnknownLayer(instruction);
        if (CopyWords.Of(instruction, tree) is not { Destination: { } destination } words)
            return unknown;
        if (words.From is null)
        {
            return context is null || words.Sources.Any(CopyWords.IsForeign)
                ? unknown
                : new CopyLayer(
                    instruction,
                    [.. words.Sources.Select(source => new CopySource(context, source, words.KeepsParents))],
                    destination,
                    words.IsFolder || IsFolderBefore(tree, instruction, destination))
                {
                    Excluded = words.Excluded,
                };
        }

        var from = trees.FindLast(one => one != tree && one.State.Stage.Name == words.From.ToLowerInvariant())
            ?? (int.TryParse(words.From, out var index) && index >= 0 && index < trees.Count - 1 ? trees[index] : null);
        return from is null || words.KeepsParents || words.Excluded.Count > 0
            ? unknown
            : new StageCopyLayer(
                instruction, from, [.. words.Sources.Select(source => FilePaths.Join("/", source))], destination,
                words.IsFolder || IsFolderBefore(tree, instruction, destination));
    }

    /// <summary>Whether the destination is a folder already, so that files are copied into it.</summary>
    private static bool IsFolderBefore(StageTree tree, Instruction instruction, string path) =>
        path == "/" || path == tree.FolderAt(instruction) || tree.Layers.OfType<CopyLayer>().Any(layer =>
            layer.Instruction!.Span.Start < instruction.Span.Start
            && (layer.Destination == path
                ? layer.IsFolder || layer.Sources.Any(source => source.Kind == PathKind.Folder)
                : layer.Destination.StartsWith(path + "/", StringComparison.Ordinal)));
}
