using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles.Contexts;

namespace ContainerLint.Rules;

/// <summary>CL6026: packages are restored after all sources are copied, so every change restores them again.</summary>
public sealed partial class RestoreAfterCopyAll : DotNetRule
{
    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        foreach (var tree in build.Trees)
        {
            if (build.Commands.FirstOrDefault(command => command.Tree == tree && command.Verb == "restore")
                    is { IsConditional: false } restore
                && DotNetImage.Of(tree.State) is { IsSdk: true }
                && !restore.Instruction.Flags.Any(flag => flag.Name == "mount")
                && !build.Commands.Any(command => command.Verb == "restore" && DotNetBuild.Precedes(command, restore))
                && tree.Layers.OfType<CopyLayer>().LastOrDefault(layer =>
                    layer.Instruction!.Span.Start < restore.Instruction.Span.Start && CopiesAll(layer)) is { } all)
            {
                yield return new Finding(
                    this, restore.Place,
                    "Every change of a source file restores all packages again; copy the project files first")
                {
                    Related = [new RelatedPlace(
                        new Text.Place(tree.State.Source, all.Instruction!.KeywordSpan).InFile(),
                        "all sources are copied here")],
                };
            }
        }
    }

    private static bool CopiesAll(CopyLayer layer) => layer.Excluded.Count == 0 && layer.Sources.Any(source =>
        !source.IsPattern && !source.KeepsParents && (source.Text.Length == 0 || HasProjectAndSources(source)));

    private static bool HasProjectAndSources(CopySource source) => source.Kind == PathKind.Folder
        && source.NamesIn("") is { } names && names.Any(name => DotNetCommand.IsProject(name)
            || name.EndsWith("/", StringComparison.Ordinal) && source.NamesIn(name.TrimEnd('/'))?.Any(
                DotNetCommand.IsProject) == true);
}
