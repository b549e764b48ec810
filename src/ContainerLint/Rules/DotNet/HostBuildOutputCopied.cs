using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles.Contexts;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6011: <c>.dockerignore</c> lets the build output of the developer's machine into the image.</summary>
public sealed partial class HostBuildOutputCopied : DotNetRule
{
    private static readonly string[] OutputProperties =
        ["UseArtifactsOutput", "ArtifactsPath", "BaseIntermediateOutputPath", "BaseOutputPath"];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        if (build.Context is null)
            yield break;
        foreach (var tree in build.Trees)
        {
            if (DotNetImage.Of(tree.State) is not { IsSdk: true } || FirstIn(tree, build) is not { } found)
                continue;
            var later = build.Commands.Where(command => command.IsBuild && !command.IsConditional
                && command.Instruction.Span.Start > found.Layer.Instruction!.Span.Start
                && command.Tree.State.Chain.Contains(found.Layer.Instruction)).ToList();
            if (later.Count == 0)
                continue;
            yield return FindingOn(found.Layer, found.Source, later.Find(one => one.SkipsRestore), build);
        }
    }

    private Finding FindingOn(CopyLayer layer, CopySource source, DotNetCommand? skipping, DotNetBuild build)
    {
        var index = 0;
        while (index < layer.Sources.Count - 1 && layer.Sources[index] != source)
            index++;
        var file = build.Context!.Ignored?.Source.Path ?? FilePaths.Join(build.Context.Folder, ".dockerignore");
        var why = build.Context.Ignored is null ? $"there is no '{file}'" : $"'{file}' does not leave it out";
        var message = skipping is null
            ? $"'obj' of your machine comes along: {why}"
            : $"'obj' of your machine replaces the restored one (NETSDK1064): {why}";
        return new Finding(this, layer.Instruction!.Words[index].Place.InFile(), message)
        {
            AtMost = skipping is null ? Severity.Info : null,
            Notes = ["lines that leave it out: **/bin/ and **/obj/"],
        };
    }

    /// <summary>The first copy of a folder whose build output would come along; null if there is none.</summary>
    private static (CopyLayer Layer, CopySource Source)? FirstIn(StageTree tree, DotNetBuild build)
    {
        foreach (var layer in tree.Layers.OfType<CopyLayer>())
        {
            if (!tree.State.Stage.Instructions.Contains(layer.Instruction))
                continue;
            foreach (var source in layer.Sources)
            {
                if (IsFolder(source) && ProjectsIn(tree, build).Any(project =>
                        BringsOutput(source, layer, project, build)))
                    return (layer, source);
            }
        }

        return null;
    }

    private static bool IsFolder(CopySource source) =>
        !source.IsPattern && (source.Text.Length == 0 || source.Kind == PathKind.Folder);

    private static IEnumerable<KnownProject> ProjectsIn(StageTree tree, DotNetBuild build) => build.Commands
        .Where(command => command.Tree == tree || command.Tree.State.Chain.Any(tree.State.Stage.Instructions.Contains))
        .Select(build.ProjectOf).OfType<KnownProject>().Distinct();

    private static bool BringsOutput(CopySource source, CopyLayer layer, KnownProject project, DotNetBuild build)
    {
        if (build.PathInContext(FilePaths.Folder(project.Path)) is not { } folder
            || !(source.Text.Length == 0 || folder == source.Text
                || folder.StartsWith(source.Text + "/", StringComparison.Ordinal))
            || MayBeElsewhere(project))
            return false;
        var output = FilePaths.Join(folder, "obj/project.assets.json");
        return !build.Context!.Ignores(output) && !layer.Excluded.Any(pattern => pattern.MatchesAbove(output));
    }

    /// <summary>Whether the output may lie in another folder, as that of Arcade does.</summary>
    private static bool MayBeElsewhere(KnownProject project) =>
        OutputProperties.Any(name => project.Value(name) is not "")
        || project.Files.Any(file => file.Items.Any(item => item.Name == "Import"
            && (item.Attribute("Sdk")?.Contains("Arcade") == true || item.Value.Contains("Arcade"))));
}
