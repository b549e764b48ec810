using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// A rule about one image use at a time. It runs once all files are read, so it can compare the use with the rest of
/// the run.
/// </summary>
public abstract class ImageRule : Rule
{
    /// <summary>What is longer than any name and digest is cut in messages.</summary>
    private const int Longest = 200;

    /// <summary>What is wrong with an image use of a document, or null.</summary>
    internal Finding? Check(ImageUse image, SourceDocument document, RuleContext context) =>
        Check(image, context) is not { } finding ? null
            : MadeUpNames.Covers(image, document, context) ? AboutMadeUpName(finding)
            : DialectFixes.Of(WritesTags ? WithOwnFixes(finding, image, document, context) : finding, image);

    /// <summary>
    /// What is left of a finding about a name that a test made up: that there is no such image, at most as a hint, and
    /// that it is no name at all.
    /// </summary>
    private static Finding? AboutMadeUpName(Finding finding) => finding.Rule switch
    {
        InvalidReference => finding,
        AmbiguousNamespace => finding with { AtMost = Severity.Hint, InPreset = null, Fixes = [] },
        _ => null,
    };

    /// <summary>
    /// Whether fixes write tags: what is the right one for an image is a wrong one for any other that the same text
    /// is part of, so there is no fix then.
    /// </summary>
    private protected virtual bool WritesTags => false;

    /// <summary>What is wrong with an image use, or null.</summary>
    protected abstract Finding? Check(ImageUse image, RuleContext context);

    private static Finding WithOwnFixes(
        Finding finding, ImageUse image, SourceDocument document, RuleContext context)
    {
        if (finding.Fixes.Count == 0)
            return finding;
        var own = finding.Fixes.Where(fix => !SharedText.IsChangedBy(fix, image, document, context)).ToList();
        return CompanionFixes.Of(
            own.Count == finding.Fixes.Count ? finding : finding with { Fixes = own }, image, document, context);
    }

    /// <summary>
    /// A finding that underlines a range of the reference; all of the reference where nothing of the range was typed.
    /// </summary>
    protected Finding Report(ImageUse image, TextRange range, string message, Fix? fix = null, params string[] notes)
    {
        var place = image.Text.PlaceOf(range).InFile();
        if (range.Length == 0 || place.Span.Length == 0)
            place = image.Place.InFile();
        return new Finding(this, place, message) { Fixes = fix is null ? [] : [fix], Notes = notes };
    }

    /// <summary>A fix of some edits; null if one of them cannot be made.</summary>
    protected static Fix? FixOf(string title, Safety safety, IReadOnlyList<Edit>? edits) =>
        edits is null ? null : new Fix(title, safety, edits);

    /// <summary>
    /// An unsafe fix that writes another tag; null if that cannot be written there.
    /// </summary>
    protected static Fix? FixOfTag(string title, ImageUse image, string tag) =>
        image.With(tag: tag) is { } edits ? new Fix(title, Safety.Unsafe, edits) { Tag = tag } : null;

    /// <summary>
    /// A fix that makes a range of the reference read otherwise; null if that cannot be written there.
    /// </summary>
    protected static Fix? FixOf(string title, Safety safety, Edit? edit) =>
        edit is null ? null : new Fix(title, safety, [edit]);

    /// <summary>
    /// A range of the reference in quotes: as Docker sees it, or as it is typed where not all of it is known and
    /// nothing else is typed in between. What another call sets is left out.
    /// </summary>
    protected static string Quote(ImageUse image, TextRange range)
    {
        var text = image.Text;
        if (text.IsKnownIn(range))
            return Quote(image.TextOf(range));
        var known = text.AfterAbsent(range);
        return Quote(text.TypedTextOf(known) is { } typed
            && typed.IndexOfAny(['\r', '\n']) < 0 ? typed : image.TextOf(known));
    }

    /// <summary>A text in quotes, on one line and not endless; what is not known of it is <c>…</c>.</summary>
    protected static string Quote(string text) =>
        CharacterWords.Quote(text.Replace(MappedText.UnknownCharacter, '…'), 0, text.Length, Longest);
}
