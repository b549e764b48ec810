using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL1013: an image that its publisher has deprecated, moved or removed.</summary>
public sealed partial class DeprecatedImage : ImageRule
{
    /// <summary>The number of successors in the message; notes name the others.</summary>
    private const int MostNamed = 2;

    /// <summary>The length of a whole date, <c>2023-06-27</c>; a month or a year is shorter.</summary>
    private const int DayLength = 10;

    /// <summary>Whether the rule reports an image.</summary>
    internal static bool Applies(KnownImage image) => image.Deprecation is not null;

    /// <summary>What happened to an image, and what to use instead: "moved in 2023-06; use 'x'".</summary>
    internal static string Predicate(KnownImage image, Deprecation entry) => What(image, entry) + Instead(entry);

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (context.KnownOf(image) is not { } known || known.Deprecation is not { } entry)
            return null;
        var range = image.NameRange();
        var message = $"{Quote(image, range)} {Predicate(known, entry)}";
        return Report(image, range, message, FixOf(image, known, entry)) with
        {
            Notes = [.. NotesOn(entry, context.Knowledge)],
            YieldsTo = Precedence.Above(Page.Name, known),
            // A mirror may have kept what is gone.
            AtLeast = entry.Fails && !known.IsMirrored ? Severity.Error : null,
        };
    }

    private static string What(KnownImage image, Deprecation entry)
    {
        var (sinceThen, now) = entry.Status switch
        {
            DeprecationStatus.Moved => ("has been built elsewhere", "moved"),
            DeprecationStatus.Stale => ("has not been updated", "is no longer updated"),
            DeprecationStatus.Removed => ("has not been an official image", "is no longer an official image"),
            DeprecationStatus.Gone => ("has been gone from its registry", "is gone from its registry"),
            DeprecationStatus.Paid => ("has needed an account", "needs an account"),
            DeprecationStatus.EndedTags =>
                ($"has not updated the tag '{image.Tag}'", $"no longer updates the tag '{image.Tag}'"),
            _ => ("has been deprecated", "is deprecated"),
        };
        if (entry.Since is not { } since)
            return now;
        return entry.Status == DeprecationStatus.Moved
            ? $"moved {(since.Length < DayLength ? "in" : "on")} {since}" : $"{sinceThen} since {since}";
    }

    /// <summary>What to use instead of an image that is deprecated, to be added to a message; else null.</summary>
    internal static string? Instead(KnownImage image) => image.Deprecation is { } entry ? Instead(entry) : null;

    private static string Instead(Deprecation entry)
    {
        if (entry.Successors.Count == 0)
            return "";
        return entry.IsScattered
            ? $"; look for it in '{entry.Successors[0]}'"
            : "; use " + string.Join(" or ", entry.Successors.Take(MostNamed).Select(Quoted));
    }

    /// <summary>The reason, the successors that the message leaves out, and the date of the knowledge.</summary>
    private static IEnumerable<string> NotesOn(Deprecation entry, KnowledgeBase knowledge)
    {
        if (entry.Reason.Length > 0)
            yield return entry.Reason.Replace('"', '\'');
        if (entry.Successors.Count > MostNamed && !entry.IsScattered)
            yield return "also consider " + string.Join(", ", entry.Successors.Skip(MostNamed).Select(Quoted));
        if (!IsYounger(entry, knowledge))
            yield return knowledge.NoteOn("deprecated images");
    }

    private static string Quoted(string successor) => $"'{HubName.FamiliarOf(successor)}'";

    /// <summary>Whether the entry is newer than the date of the knowledge, which would be misleading then.</summary>
    private static bool IsYounger(Deprecation entry, KnowledgeBase knowledge) =>
        entry.Since is { } text && Day.TryParseFirst(text, out var since) && since > knowledge.Date;

    /// <summary>
    /// A fix only if a last tag is known for <c>latest</c>, or if all repositories of a namespace moved to another one
    /// with their tags, and this tag is not known to be missing there; else null.
    /// </summary>
    private static Fix? FixOf(ImageUse use, KnownImage image, Deprecation entry)
    {
        if (entry.LastTag is { } last && image is { HasOwnTag: false, IsPinned: false, IsMirrored: false })
            return FixOf($"Use '{last}', the last one", Safety.Unsafe, use.With(tag: last));
        if (!entry.KeepsTags || image.IsMirrored || image.IsPinned || !image.HasOwnTag
            || (image.Knowledge.TagsIn(entry.Successors[0]) is { IsRecorded: true } tags
                && tags.HistoryOf(image.Tag) is null))
        {
            return null;
        }

        var successor = use.Name.Domain is null ? HubName.FamiliarOf(entry.Successors[0]) : entry.Successors[0];
        return FixOf($"Use '{successor}'", Safety.Unsafe, use.Text.Replace(use.NameRange(), successor));
    }
}
