using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Languages;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Rules;

/// <summary>The tag to write instead of one whose version is no longer supported.</summary>
/// <param name="Tag">The tag, after the name of the repository if that changes.</param>
/// <param name="Line">Its version line.</param>
/// <param name="Fix">A fix that writes it; null if more than one edit is needed.</param>
/// <param name="Notes">Why there is no fix, why a nearer line is not it, and how surely the tag exists.</param>
internal sealed record Upgrade(string Tag, ProductCycle Line, Fix? Fix, IReadOnlyList<string> Notes)
{
    private const string Pinned = "the digest has to change as well";

    private static readonly string[] Runtimes = ["mcr.microsoft.com/dotnet/aspnet", "mcr.microsoft.com/dotnet/runtime"];

    /// <summary>The upgrade of an image to the best supported line; null if no tag of one is known.</summary>
    public static Upgrade? Of(ImageUse use, KnownImage image, ProductCycle old, RuleContext context)
    {
        if (!image.IsFresh || image.Successor is not { } successor)
            return null;
        var obstacle = Obstacle(use, image, old, successor.Line, context);
        var fix = obstacle is null ? Write(use, successor) : null;
        IEnumerable<string?> notes =
        [
            obstacle, fix is null ? null : NoteOnProject(use, image, successor, context),
            successor.Lines.ReasonFor(successor.Line, image.Tag),
            image.Tags is { IsRecorded: false } && successor.Repository is null ? image.TagsAsOf : null,
        ];
        return new Upgrade(Written(successor), successor.Line, fix, [.. notes.OfType<string>()]);
    }

    private static string Written(SuccessorTag successor) => successor.Repository is { } repository
        ? $"{repository}:{successor.Tag}" : successor.Tag;

    private static Fix? Write(ImageUse use, SuccessorTag successor)
    {
        var path = successor.Repository is { } repository ? repository.Substring(repository.IndexOf('/') + 1) : null;
        return use.With(path: path, tag: successor.Tag) is { } edits
            ? new Fix($"Use '{Written(successor)}', {successor.What}{Where(successor)}", Safety.Unsafe, edits)
            {
                Tag = successor.Tag,
            } : null;
    }

    private static string Where(SuccessorTag successor) => successor.Change is var (from, to)
        ? $", on {Systems.NameOf(to)} instead of {Systems.NameOf(from)}" : "";

    /// <summary>Why one edit is not enough; null if it is.</summary>
    private static string? Obstacle(
        ImageUse use, KnownImage image, ProductCycle old, ProductCycle line, RuleContext context)
    {
        if (image.IsPinned)
            return Pinned;
        if (image.Tags is { IsDotnet: true } && context.Run.FrameworkOf(use) is { } framework
            && IsOf(framework, image.Tag))
        {
            var project = FileNames.NameOf(framework.Place.Source.Path);
            return $"'{project}' targets '{framework.Name}' and has to change as well";
        }

        return image.Knowledge.Upgrades.IsOneEdit(old, line) || ShortLived.Is(use) ? null
            : image.Knowledge.Upgrades.Obstacle(old.Product) is { } reason ? "not one edit: " + reason
            : "look up first how to upgrade";
    }

    /// <summary>
    /// That a program for one version of .NET does not start on the next one, where no project is there to tell.
    /// </summary>
    private static string? NoteOnProject(
        ImageUse use, KnownImage image, SuccessorTag successor, RuleContext context) =>
        image.Tags is not { IsDotnet: true } tags || !Runtimes.Contains(tags.Name)
        || TagName.Parse(successor.Tag).Numbers is not [var major, var minor, ..]
        || context.Run.FrameworkOf(use) is not null ? null
            : FormattableString.Invariant($"the project has to target 'net{major}.{minor}' as well");

    private static bool IsOf(ProjectFramework framework, string tag) =>
        RunFrameworks.VersionOf(framework.Name) is var (major, minor)
        && TagName.Parse(tag).Numbers is [var first, var second, ..]
        && (first, second) == (major, minor);
}
