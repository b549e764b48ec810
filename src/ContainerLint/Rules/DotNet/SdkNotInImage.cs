using ContainerLint.Documents;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL6006: a <c>global.json</c> asks for an SDK that is not in the image.</summary>
public sealed partial class SdkNotInImage : DotNetRule
{
    private const string FileName = "global.json";
    private const string Repository = "mcr.microsoft.com/dotnet/sdk";

    /// <inheritdoc/>
    private protected override IEnumerable<Finding> Check(DotNetBuild build, RuleContext context)
    {
        foreach (var tree in build.Trees)
        {
            if (DotNetImage.Of(tree.State) is { IsSdk: true, Version: not null } image
                && !TargetFrameworkNotInImage.HasOtherSdk(tree)
                && build.Commands.FirstOrDefault(command => command.Tree == tree && NeedsSdk(command)) is { } command
                && RequestOf(command, build) is { } request
                && FindingOn(command, image, request, build, context) is { } finding)
                yield return finding;
        }
    }

    private Finding? FindingOn(
        DotNetCommand command, DotNetImage image, (Source File, SdkRequest Request) found, DotNetBuild build,
        RuleContext context)
    {
        var (file, request) = found;
        var (major, minor) = image.Version!.Value;
        int? patch = image.Tag.Numbers is [_, _, var third and < int.MaxValue, ..] ? (int)third : null;
        var newest = NewestOf(major, minor, context);
        if (request.IsMet((major, minor, patch), newest) != false || build.ImageOf(command.Tree.State) is not { } use)
            return null;
        var has = patch is not null ? $"{major}.{minor}.{patch}"
            : newest is { } known && request.Numbers is { } asked && (asked.Major, asked.Minor) == (major, minor)
                ? $"{major}.{minor}.{known}" + (context.Knowledge.Date == context.Today ? "" : " or later")
                : $"{major}.{minor}";
        var message = $"'global.json' asks for the SDK {request.Version} ({request.Policy}), but this image has {has}";
        return DotNetFindings.OnTag(this, use, message) with
        {
            Notes = [$"'dotnet {command.Verb}' fails with \"A compatible .NET SDK was not found\""],
            Related = [new RelatedPlace(
                new Place(file, VersionIn(file, request.Version)), "the version is asked for here")],
        };
    }

    private static SourceSpan VersionIn(Source source, string version) =>
        new(source.Text.IndexOf(version, StringComparison.Ordinal), version.Length);

    private static bool NeedsSdk(DotNetCommand command) => command is { IsConditional: false, Folder: not null }
        && (command.IsBuild || command.Verb is "restore" or "tool" or "workload" or "msbuild" or "clean");

    /// <summary>The nearest file in the folder of a command or above; null if none is known.</summary>
    private static (Source File, SdkRequest Request)? RequestOf(DotNetCommand command, DotNetBuild build)
    {
        for (var folder = command.Folder!; ; folder = FilePaths.Folder(folder))
        {
            var found = command.Tree.Find(FilePaths.Join(folder, FileName), command.Instruction);
            if (found.Kind == PathKind.File)
            {
                return found.Path is { } path && build.Context?.Read(path) is { } source
                    && SdkRequest.Read(source) is { } request ? (source, request) : null;
            }

            if (found.Kind != PathKind.Absent || folder is "/" or "")
                return null;
        }
    }

    /// <summary>The patch of the newest recorded SDK of a version.</summary>
    private static int? NewestOf(int major, int minor, RuleContext context)
    {
        var tags = context.Knowledge.TagsIn(Repository);
        var newest = tags?.BuiltTags.Select(TagName.Parse)
            .Where(tag => tag is { PreRelease: null, Words.Count: 0, Numbers: [var one, var two, _] }
                && one == major && two == minor)
            .Select(tag => (int)tag.Numbers[2]).DefaultIfEmpty(-1).Max();
        return newest >= 0 ? newest : null;
    }
}
