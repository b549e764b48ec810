using ContainerLint.Documents;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6015: what decides which packages are restored is not in the image when they are.</summary>
public sealed partial class RestoreInputNotCopied : DotNetRule
{
    private const string BuildProperties = "Directory.Build.props";
    private const string PackageProperties = "Directory.Packages.props";

    private static readonly string[] RestoreProperties =
        ["RuntimeIdentifier", "RuntimeIdentifiers", "RestorePackagesWithLockFile"];

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        foreach (var restore in build.Commands.Where(command => command.Verb == "restore"))
        {
            if (restore.IsConditional || build.ProjectOf(restore) is not { } project)
                continue;
            var message = AboutPackages(restore, project, build) ?? AboutFramework(restore, project, build);
            if (message is not null)
            {
                yield return new Finding(this, restore.Place, message);
                continue;
            }

            var weaker = AboutProperties(restore, project, build) ?? NuGetSources.Missing(restore, project, build);
            if (weaker is not null)
                yield return new Finding(this, restore.Place, weaker) { AtMost = Severity.Warning };
        }
    }

    private static string? AboutPackages(DotNetCommand restore, KnownProject project, DotNetBuild build)
    {
        if (project.Packages is not { } central || !IsMissing(central, PackageProperties, restore, build))
            return null;
        var versions = new HashSet<string>(
            central.Imports.Versions.Where(one => one.IsCentral).Select(one => one.Name),
            StringComparer.OrdinalIgnoreCase);
        var open = project.Own.Items.FirstOrDefault(item => item.Name == "PackageReference" && !item.IsConditional
            && !item.HasVersion && item.Attribute("Version") is null && item.Attribute("VersionOverride") is null
            && versions.Contains(item.Value));
        return open is null ? null
            : $"'{PackageProperties}' is not copied yet, so '{open.Value}' has no version here (NU1015)";
    }

    private static string? AboutFramework(DotNetCommand restore, KnownProject project, DotNetBuild build) =>
        project.Shared is { } shared && IsMissing(shared, BuildProperties, restore, build)
        && !HasFramework(project.Own) && HasFramework(shared)
        && !project.Own.Items.Any(item => item.Name == "Import")
            ? $"'{BuildProperties}' is not copied yet, so '{project.Name}' has no target framework here (NETSDK1013)"
            : null;

    private static bool HasFramework(ProjectFile file) =>
        file.Named("TargetFramework").Any() || file.Named("TargetFrameworks").Any();

    private static string? AboutProperties(DotNetCommand restore, KnownProject project, DotNetBuild build)
    {
        if (project.Shared is not { } shared || !IsMissing(shared, BuildProperties, restore, build)
            || !IsBuiltAsRestored(restore, build))
            return null;
        if (shared.Items.FirstOrDefault(item => item is { Name: "PackageReference", IsConditional: false }
                && item.Value.Length > 0) is { } package)
            return $"'{BuildProperties}' is not copied yet, so its package '{package.Value}' is not restored";
        return RestoreProperties.FirstOrDefault(name => shared.Named(name).Any(one => !one.IsConditional)) is { } found
            ? $"'{BuildProperties}' is not copied yet, so its '{found}' does not count for this restore"
            : null;
    }

    /// <summary>Whether everything that is built later relies on this restore.</summary>
    internal static bool IsBuiltAsRestored(DotNetCommand restore, DotNetBuild build)
    {
        var later = build.Commands
            .Where(command => command.IsBuild && DotNetBuild.Precedes(restore, command)).ToList();
        return later.Count > 0 && later.TrueForAll(command => command.SkipsRestore);
    }

    /// <summary>Whether a file of the context is certainly not in the image, nor another of its name.</summary>
    private static bool IsMissing(ProjectFile file, string name, DotNetCommand restore, DotNetBuild build) =>
        build.PathInContext(file.Source.Path) is { } path && !build.Context!.Ignores(path)
        && StagePath.Of(path, restore, build) is not null && IsNowhereAbove([name], restore, build);

    /// <summary>Whether the folders from the project up to the root have no file of some names.</summary>
    internal static bool IsNowhereAbove(IReadOnlyList<string> names, DotNetCommand command, DotNetBuild build)
    {
        if (build.PathOf(command) is not { } project)
            return false;
        for (var folder = FilePaths.Folder(project); ; folder = FilePaths.Folder(folder))
        {
            foreach (var name in names)
            {
                if (command.Tree.Find(FilePaths.Join(folder, name), command.Instruction).Kind != PathKind.Absent)
                    return false;
            }

            if (folder is "/" or "")
                return true;
        }
    }
}
