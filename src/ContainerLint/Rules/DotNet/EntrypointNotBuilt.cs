using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Dockerfiles.Contexts;

namespace ContainerLint.Rules;

/// <summary>CL6008: a container starts an assembly that no project of the file builds.</summary>
public sealed partial class EntrypointNotBuilt : DotNetRule
{
    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        foreach (var tree in build.Trees)
        {
            if (tree.State.IsLeaf && EntryPoint.Of(tree.State) is { } entry && NamesIn(tree, build) is { } names
                && MessageFor(entry, names, tree, build) is { } message && !IsOverridden(build))
            {
                yield return new Finding(this, entry.Place.InFile(), message)
                {
                    Fixes = FixOf(entry, names) is { } fix ? [fix] : [],
                };
            }
        }
    }

    private static string? MessageFor(
        EntryPoint entry, IReadOnlyList<string> names, StageTree tree, DotNetBuild build)
    {
        var extension = entry.IsAssembly ? ".dll" : "";
        if (names.Contains(entry.Name))
            return null;
        var built = names[0] + extension;
        if (names.FirstOrDefault(
                name => string.Equals(name, entry.Name, StringComparison.OrdinalIgnoreCase)) is { } other)
            return $"'{entry.Name}{extension}' differs in case from '{other}{extension}', so it is not found";
        return IsReferenced(entry.Name, tree, build) ? null
            : names.Count == 1
                ? $"'{entry.Name}{extension}' is built by no project of this file, which builds '{built}'"
                : $"'{entry.Name}{extension}' is built by no project of this file";
    }

    /// <summary>Whether it may come along with a project that refers to its own.</summary>
    private static bool IsReferenced(string name, StageTree tree, DotNetBuild build) =>
        PublishedProjects.In(tree, build).Any(published =>
            build.ReferencesOf(published.Project!) is not { } others
            || others.Select(build.ProjectAt).Any(other => other is null || NameOf(other) is not { } assembly
                || string.Equals(assembly, name, StringComparison.OrdinalIgnoreCase))
            || published.Project!.Items("PackageReference").Any(item =>
                string.Equals(item.Value, name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The assemblies that a stage has; null if it may have others.</summary>
    private static IReadOnlyList<string>? NamesIn(StageTree tree, DotNetBuild build)
    {
        var layers = tree.Layers.ToList();
        if (layers.Exists(layer => layer is not (StageCopyLayer or CopyLayer))
            || layers.OfType<CopyLayer>().SelectMany(layer => layer.Sources).Any(MayBeApplication)
            || layers.OfType<StageCopyLayer>().Any(layer => !IsUnderstood(layer.From)))
            return null;
        var names = new List<string>();
        foreach (var published in PublishedProjects.In(tree, build))
        {
            if (published.Project is not { } project || published.Command.Property("AssemblyName") is not null
                || NameOf(project) is not { } name)
                return null;
            if (!names.Contains(name))
                names.Add(name);
        }

        return names.Count == 0 ? null : names;
    }

    private static bool MayBeApplication(CopySource source) => source.IsPattern
        || source.Kind != Documents.PathKind.File || source.Name.IndexOf('.') < 0
        || source.Name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nothing but the commands that are known makes assemblies in a stage.</summary>
    private static bool IsUnderstood(StageTree tree) =>
        !tree.State.Chain.Any(instruction => instruction.Kind == InstructionKind.Run
            && RunEffects.MayWriteFiles(tree.State.CommandsOf(instruction), instruction))
        && !tree.Layers.OfType<UnknownLayer>().Any();

    private static string? NameOf(Languages.Projects.KnownProject project) => project.Value("AssemblyName") switch
    {
        null => null,
        "" => project.Name,
        var name => name,
    };

    private static Fix? FixOf(EntryPoint entry, IReadOnlyList<string> names)
    {
        var extension = entry.IsAssembly ? ".dll" : "";
        if (names.Count != 1 || entry.Place.Text != entry.Name + extension)
            return null;
        var name = names[0] + extension;
        var place = entry.Place.InFile();
        return new Fix($"Start '{name}'", Safety.Unsafe, [new Text.Edit(place.Source, place.Span, name)]);
    }

    /// <summary>Whether a compose file of the run that builds the Dockerfile starts something else.</summary>
    private static bool IsOverridden(DotNetBuild build) => build.Run.Documents.Any(document =>
        document is ComposeDocument && (document.Source.Text.Contains("entrypoint:"))
        && document.Builds.Any(one => one.Dockerfile == Text.FilePaths.Normalise(build.Document.Source.Path)));
}
