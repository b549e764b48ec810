using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1001: the reference is malformed.</summary>
public sealed partial class InvalidReference : ImageRule
{
    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Error is not { } error || ImageIdAsReference.IdIn(image) is not null)
            return null;
        if (image.Substitution is { } substitution)
            return Check(image, error, substitution);
        var repaired = ReferenceRepair.Repair(image.Name);
        var fix = repaired is null
            ? null
            : FixOf($"Use {Quote(repaired)}", Safety.Safe, ReferenceRepair.EditsTo(image.Text, repaired));
        var whole = new TextRange(0, image.Text.Value.Length);
        var message = $"{Quote(image, whole)} is not a valid reference: ";
        if (EmptyVariable.Find(image) is not { } variable)
            return Report(image, WrongPart(image, error), message + error.Reason, fix);
        // The build may give the variable a value, unless the reader knows better.
        return new Finding(this, variable.InFile(), $"{message}{Quote(variable.Text)} is empty")
        {
            Notes = image.Advice is { } advice ? [advice, error.Reason] : [error.Reason],
            AtMost = image.Advice is null ? Severity.Warning : null,
        };
    }

    /// <summary>
    /// A malformed part that a tool silently replaces: nothing fails, but the name is not the one that was written.
    /// </summary>
    private Finding Check(ImageUse image, ReferenceError error, Substitution substitution)
    {
        var taken = Quote(substitution.Text);
        var message = $"{Quote(image, substitution.Range)} is not a valid repository; "
            + $"{substitution.Tool} uses {taken} instead";
        var edit = image.Text.Replace(substitution.Range, substitution.Text);
        var fix = FixOf($"Use {taken}", Safety.Safe, edit);
        return Report(image, WrongPart(image, error), message, fix, error.Reason) with
        {
            AtMost = Severity.Warning,
        };
    }

    /// <summary>
    /// What to underline: the wrong character, the whole component or checksum if its case is wrong, a URL scheme, the
    /// last character if something is missing after it, or the text beside a line end.
    /// </summary>
    private static TextRange WrongPart(ImageUse image, ReferenceError error)
    {
        var value = image.Text.Value;
        if (error.Offset >= value.Length)
            return new TextRange(Math.Max(0, value.Length - 1), Math.Min(1, value.Length));
        if (error.Offset < ReferenceRepair.SchemeLength(value))
            return new TextRange(0, ReferenceRepair.SchemeLength(value));
        var (start, end) = (error.Offset, error.Offset + 1);
        if (value[start] is '\r' or '\n'
            && image.Text.PlaceOf(new TextRange(start, 1)).Text.IndexOfAny(['\r', '\n']) >= 0)
        {
            return LineBeside(value, start);
        }

        if (value[start] is < 'A' or > 'Z')
            return new TextRange(start, 1);
        while (start > 0 && value[start - 1] is not ('/' or ':' or '@'))
            start--;
        while (end < value.Length && value[end] is not ('/' or ':' or '@'))
            end++;
        return TextRange.FromBounds(start, end);
    }

    /// <summary>
    /// The text before a line end, or behind it if there is none; the line end if there is nothing else.
    /// </summary>
    private static TextRange LineBeside(string value, int lineEnd)
    {
        var text = ReferenceRepair.WithoutLineEnds(value);
        if (text.Length == 0)
            return new TextRange(lineEnd, 1);
        return lineEnd > text.Start ? TextRange.FromBounds(text.Start, lineEnd) : text;
    }
}
