using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>CL6005: a project that another one refers to is not in the image when packages are restored.</summary>
public sealed partial class ProjectNotCopiedBeforeRestore : DotNetRule
{
    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        foreach (var restore in build.Commands.Where(command => command.Verb == "restore"))
        {
            if (!restore.IsConditional && build.ProjectOf(restore) is { } project
                && MissingFor(restore, project, build) is { Count: > 0 } missing
                && FindingOn(restore, missing, build) is { } finding)
                yield return finding;
        }
    }

    private Finding? FindingOn(DotNetCommand restore, IReadOnlyList<string> missing, DotNetBuild build)
    {
        var later = build.Commands
            .Where(command => command.IsBuild && !command.IsConditional && DotNetBuild.Precedes(restore, command)
                && SameProject(build.PathOf(command), build.PathOf(restore)))
            .ToList();
        if (later.Count == 0 || later.TrueForAll(command => command.Verb is "test" or "run"))
            return null;
        var name = FileName(missing[0]);
        var subject = missing.Count > 1 ? $"'{name}' and {missing.Count - 1} more are" : $"'{name}' is";
        var found = new Finding(this, restore.Place, "") { Fixes = FixOf(restore, missing, build) };
        if (later.TrueForAll(command => IsAbsent(missing[0], restore, command, build)))
            return found with { Message = $"{subject} referenced but never copied, so the build fails (CS0246)" };
        if (later.TrueForAll(command => command.SkipsRestore))
            return found with
            {
                Message = $"{subject} not copied yet, so 'dotnet {later[0].Verb} {Skipped(later[0])}' fails "
                    + "(NETSDK1004)",
            };
        return later.Exists(command => command.SkipsRestore) ? null : found with
        {
            Message = $"{subject} not copied yet and skipped; 'dotnet {later[0].Verb}' restores it again",
            AtMost = Severity.Info,
        };
    }

    private static string Skipped(DotNetCommand command) => command.Has("--no-restore") ? "--no-restore" : "--no-build";

    private static bool SameProject(string? one, string? other) => one is not null && one == other;

    /// <summary>The projects that are not there, as paths in the context; null if one is unknown.</summary>
    private static List<string>? MissingFor(DotNetCommand restore, KnownProject project, DotNetBuild build)
    {
        if (build.ReferencesOf(project) is not { Count: > 0 } references)
            return null;
        var missing = new List<string>();
        foreach (var path in references)
        {
            if (StagePath.Of(path, restore, build) is not { } there)
                return null;
            switch (restore.Tree.Find(there, restore.Instruction).Kind)
            {
                case Documents.PathKind.Absent:
                    missing.Add(path);
                    break;
                case Documents.PathKind.Unknown:
                    return null;
            }
        }

        return missing;
    }

    private static bool IsAbsent(string path, DotNetCommand restore, DotNetCommand later, DotNetBuild build) =>
        StagePath.Of(path, restore, build) is { } there
        && later.Tree.Find(there, later.Instruction).Kind == Documents.PathKind.Absent;

    private static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>Copies the missing projects as the nearest <c>COPY</c> of a project above does.</summary>
    private static IReadOnlyList<Fix> FixOf(DotNetCommand restore, IReadOnlyList<string> missing, DotNetBuild build)
    {
        if (CopyLines.Of(restore, missing, build) is not { } edit)
            return [];
        var title = missing.Count == 1
            ? $"Copy '{FileName(missing[0])}' before"
            : $"Copy the {missing.Count} projects before";
        return [new Fix(title, Safety.Unsafe, [edit])];
    }
}
