using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Dockerfiles.Contexts;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>CL6004: an image lacks the framework that a project targets.</summary>
public sealed partial class TargetFrameworkNotInImage : DotNetRule
{
    private const string AspNetCore = "Microsoft.AspNetCore.App";
    private const string RollForward = "DOTNET_ROLL_FORWARD";

    /// <summary>Before this version a runtime identifier meant a self-contained application.</summary>
    private const int FirstPortable = 6;

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        var reported = new HashSet<ImageUse>();
        foreach (var tree in build.Trees)
        {
            if (FindingOn(tree, build) is { } found && reported.Add(found.Image))
                yield return found.Finding;
        }

        foreach (var command in build.Commands.Where(command => command.IsBuild))
        {
            if (FindingOn(command, build) is { } found && reported.Add(found.Image))
                yield return found.Finding;
        }
    }

    /// <summary>Whether it reports the version of an image, so that no other rule has to.</summary>
    internal static bool Applies(ImageUse image, RuleContext context)
    {
        var place = image.Text.PlaceOf(DotNetFindings.TagOf(image)).InFile();
        return context.Run.Documents.OfType<DockerfileDocument>()
            .FirstOrDefault(document => document.Source == image.Place.Source) is { } dockerfile
            && context.Run.DotNetBuildOf(dockerfile) is { } build
            && new TargetFrameworkNotInImage().Check(build, context).Any(found => found.Place == place);
    }

    /// <summary>What is wrong with the image that runs a project.</summary>
    private (ImageUse Image, Finding Finding)? FindingOn(StageTree tree, DotNetBuild build)
    {
        if (!tree.State.IsLeaf || DotNetImage.Of(tree.State) is not { Kind: "aspnet" or "runtime" } image
            || image.Version is not { } version || build.ImageOf(tree.State) is not { } use
            || PublishedProjects.StartedBy(tree, build) is not { Project: { } project } published
            || FrameworksOf(published) is not { Count: > 0 } frameworks || MayRollForward(tree, project, build))
            return null;
        if (frameworks.All(framework => RunFrameworks.VersionOf(framework.Name) is { } target
                && (target.Major != version.Major || target.Minor > version.Minor))
            && !IsSelfContained(published, frameworks))
        {
            var message = Message(project, frameworks, version);
            return (use, DotNetFindings.OnTag(this, use, message, FixOf(use, frameworks)) with
            {
                Related = [new RelatedPlace(frameworks[0].Place.InFile(), $"'{frameworks[0].Name}' is set here")],
            });
        }

        return image.Kind == "runtime" && NeedsAspNetCore(project, build) && !IsSelfContained(published, frameworks)
            ? (use, DotNetFindings.OnName(
                this, use, $"'{project.Name}' needs ASP.NET Core, which is in 'aspnet' but not in 'runtime'", "aspnet"))
            : null;
    }

    /// <summary>What is wrong with the SDK that compiles a project.</summary>
    private (ImageUse Image, Finding Finding)? FindingOn(DotNetCommand command, DotNetBuild build)
    {
        if (command.IsConditional || DotNetImage.Of(command.Tree.State) is not { IsSdk: true, Version: { } version }
            || build.ImageOf(command.Tree.State) is not { } use || build.ProjectOf(command) is not { } project
            || HasOtherSdk(command.Tree)
            || FrameworksOf(new PublishedProject(command, project)) is not [var framework]
            || RunFrameworks.VersionOf(framework.Name) is not { } target || target.CompareTo(version) <= 0)
            return null;
        return (use, DotNetFindings.OnTag(
            this, use,
            $"'{project.Name}' targets {framework.Name}, which the SDK {Show(version)} cannot build (NETSDK1045)",
            FixOf(use, [framework])) with
        {
            Related = [new RelatedPlace(framework.Place.InFile(), $"'{framework.Name}' is set here")],
        });
    }

    /// <summary>Whether another SDK is installed, or copied into the image.</summary>
    internal static bool HasOtherSdk(StageTree tree) => tree.State.Chain.Any(instruction =>
        instruction.Kind is InstructionKind.Run or InstructionKind.Copy or InstructionKind.Add
        && instruction.ToString() is var text
        && (text.Contains("dotnet-install") || text.Contains("dotnet-sdk") || text.Contains("share/dotnet")
            || text.Contains("lib/dotnet") || text.Contains("builds.dotnet") || text.Contains("dotnetcli")
            || text.Contains("visualstudio.com/download") || text.Contains("packages-microsoft")));

    private static IReadOnlyList<ProjectFramework> FrameworksOf(PublishedProject published)
    {
        var frameworks = published.Project!.Frameworks;
        var option = published.Command.Options.FirstOrDefault(one => one.Name is "-f" or "--framework");
        if (published.Command.Property("TargetFramework") is not null || (option.Value is { IsPlain: false }))
            return [];
        return option.Value is { } named
            ? [.. frameworks.Where(framework => framework.Name == named.Text)]
            : frameworks;
    }

    private static string Message(
        KnownProject project, IReadOnlyList<ProjectFramework> frameworks, (int Major, int Minor) version)
    {
        var names = string.Join(", ", frameworks.Select(framework => framework.Name));
        var isNewer = RunFrameworks.VersionOf(frameworks[0].Name)!.Value.Major < version.Major;
        var reason = isNewer ? "; a major version is not rolled forward" : "";
        return $"'{project.Name}' targets {names}, but this image has .NET {Show(version)}{reason}";
    }

    private static string Show((int Major, int Minor) version) => version.Minor == 0 && version.Major >= 5
        ? $"{version.Major}"
        : $"{version.Major}.{version.Minor}";

    /// <summary>The same tag with the version of the framework.</summary>
    private static Fix? FixOf(ImageUse use, IReadOnlyList<ProjectFramework> frameworks)
    {
        if (frameworks.Count != 1 || use.Reference?.Tag is not { } tag || use.Name.Digest is not null
            || RunFrameworks.VersionOf(frameworks[0].Name) is not { } version)
            return null;
        var rest = tag.IndexOf('-');
        var fixedTag = $"{version.Major}.{version.Minor}" + (rest < 0 ? "" : tag.Substring(rest));
        return use.With(tag: fixedTag) is { } edits ? new Fix($"Use '{fixedTag}'", Safety.Unsafe, edits) : null;
    }

    private static bool NeedsAspNetCore(KnownProject project, DotNetBuild build)
    {
        if (NeedsAspNetCore(project))
            return true;
        return build.ReferencesOf(project) is { } others
            && others.Select(build.ProjectAt).Any(other => other is not null && RefersToAspNetCore(other));
    }

    private static bool NeedsAspNetCore(KnownProject project) =>
        project.Sdk is "Microsoft.NET.Sdk.Web" || RefersToAspNetCore(project);

    private static bool RefersToAspNetCore(KnownProject project) =>
        project.Items("FrameworkReference").Any(item => !item.IsConditional && item.Value == AspNetCore);

    private static bool MayRollForward(StageTree tree, KnownProject project, DotNetBuild build) =>
        project.Value("RollForward") is not ""
        || tree.State.Variables.Environment.ContainsKey(RollForward)
        || build.Syntax.Source.Text.Contains("--roll-forward") || build.Syntax.Source.Text.Contains(RollForward)
        || build.Files.KindOf(BesideProject(project, "runtimeconfig.template.json")) != PathKind.Absent
        || build.Run.Documents.Any(document =>
            document is ComposeDocument && document.Source.Text.Contains(RollForward))
        || HasOtherSdk(tree);

    private static string BesideProject(KnownProject project, string name) =>
        Text.FilePaths.Join(Text.FilePaths.Folder(project.Path), name);

    private static bool IsSelfContained(PublishedProject published, IReadOnlyList<ProjectFramework> frameworks)
    {
        var (command, project) = (published.Command, published.Project!);
        return command.Options.Any(
                option => option.Name is "--self-contained" or "--sc" && option.Value?.Text != "false")
            || command.Property("SelfContained") is { Text: not "false" }
            || command.Property("PublishSelfContained") is not null || command.Property("PublishAot") is not null
            || command.Property("PublishProfile") is not null
            || project.MayBeTrue("SelfContained") || project.MayBeTrue("PublishSelfContained")
            || project.MayBeTrue("PublishAot")
            || (command.Has("-r", "--runtime", "-a", "--arch") && frameworks.Any(framework =>
                RunFrameworks.VersionOf(framework.Name) is { Major: < FirstPortable }));
    }
}
