using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL1013: an image that its makers advise against, have moved, or have taken away.</summary>
public sealed partial class DeprecatedImage : ImageRule
{
    private const string Hub = RepositoryName.DockerHub + "/";

    /// <summary>Whether the rule has something against an image.</summary>
    internal static bool Applies(KnownImage image) => image.Deprecation is not null;

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (context.KnownOf(image) is not { } known || known.Deprecation is not { } entry)
            return null;
        var range = image.NameRange();
        var message = $"{Quote(image, range)} {What(known, entry)}" + Why(entry) + Instead(entry)
            + (IsYounger(entry) ? "" : " " + KnownImage.AsOf);
        return Report(image, range, message, FixOf(image, known, entry)) with { LeftTo = Precedence.Above(Page.Name, known) };
    }

    private static string What(KnownImage image, Deprecation entry)
    {
        var (was, now) = entry.Status switch
        {
            DeprecationStatus.Moved => ("has been built elsewhere", "is built elsewhere"),
            DeprecationStatus.Stale => ("has not been renewed", "is not renewed any more"),
            DeprecationStatus.Removed => ("has not been an official image", "is not an official image any more"),
            DeprecationStatus.Gone => ("has been gone from its registry", "is gone from its registry"),
            DeprecationStatus.EndedTags =>
                ($"has not renewed the tag '{image.Tag}'", $"does not renew the tag '{image.Tag}'"),
            _ => ("has been deprecated", "is deprecated"),
        };
        return entry.Since is null ? now : $"{was} since {entry.Since}";
    }

    private static string Why(Deprecation entry) =>
        entry.Reason.Length == 0 ? "" : $" ({entry.Reason.Replace('"', '\'')})";

    private static string Instead(Deprecation entry)
    {
        if (entry.Successors.Count == 0)
            return "";
        return IsScattered(entry)
            ? $"; look for it in '{entry.Successors[0].Split('/')[0]}'"
            : "; use " + string.Join(" or ", entry.Successors.Select(successor => $"'{Short(successor)}'"));
    }

    /// <summary>Whether the images of a place went to another one, where their names are not the same.</summary>
    private static bool IsScattered(Deprecation entry) => entry.Status == DeprecationStatus.Gone && IsPlace(entry);

    private static bool IsPlace(Deprecation entry) => entry.Repository.EndsWith("/*", StringComparison.Ordinal);

    /// <summary>Whether the entry is younger than the record whose date messages bear.</summary>
    private static bool IsYounger(Deprecation entry) =>
        entry.Since is { } text && Day.TryParseFirst(text, out var since) && since > EmbeddedKnowledge.Date;

    /// <summary>Only where all repositories of a place went to another one, tags and all.</summary>
    private static Fix? FixOf(ImageUse use, KnownImage image, Deprecation entry)
    {
        if (entry.Successors.Count != 1 || !IsPlace(entry) || IsScattered(entry)
            || image.IsMirrored || image.IsHeld || use.Name.Tag is null)
        {
            return null;
        }

        var successor = use.Name.Domain is null ? Short(entry.Successors[0]) : entry.Successors[0];
        return FixOf($"Write '{successor}'", Safety.Unsafe, use.Text.Replace(use.NameRange(), successor));
    }

    /// <summary>A repository as Docker prints it.</summary>
    private static string Short(string repository)
    {
        if (!repository.StartsWith(Hub, StringComparison.Ordinal))
            return repository;
        var path = repository.Substring(Hub.Length);
        return path.StartsWith(RepositoryName.Library, StringComparison.Ordinal)
            ? path.Substring(RepositoryName.Library.Length) : path;
    }
}
