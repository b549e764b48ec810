using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1001: Docker cannot read the reference at all.</summary>
public sealed partial class InvalidReference : ImageRule
{
    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Error is not { } error || ImageIdAsReference.IdIn(image) is not null)
            return null;
        if (image.Substitution is { } substitution)
            return Check(image, error, substitution);
        var mended = ReferenceMending.Mend(image.Name);
        var fix = mended is null
            ? null
            : FixOf($"Write {Quote(mended)}", Safety.Safe, ReferenceMending.EditsTo(image.Text, mended));
        var whole = new TextRange(0, image.Text.Value.Length);
        var message = $"{Quote(image, whole)} is not a valid reference: {error.Reason}";
        if (EmptyVariable.Find(image) is not { } variable)
            return Report(image, WrongPart(image, error), message, fix);
        // Whoever builds may give it a value.
        return new Finding(this, variable.InFile(), $"{message}, where {Quote(variable.Text)} is empty")
        {
            AtMost = Severity.Warning,
        };
    }

    /// <summary>
    /// What is malformed, but is taken for something else without a word: nothing fails, and nobody knows.
    /// </summary>
    private Finding Check(ImageUse image, ReferenceError error, Substitution substitution)
    {
        var taken = Quote(substitution.Text);
        var message = $"{Quote(image, substitution.Range)} is not a valid repository: {error.Reason}; "
            + $"{substitution.Tool} silently takes {taken}";
        var edit = image.Text.Replace(substitution.Range, substitution.Text);
        return Report(image, WrongPart(image, error), message, FixOf($"Write {taken}", Safety.Safe, edit)) with
        {
            AtMost = Severity.Warning,
        };
    }

    /// <summary>
    /// What to underline: the wrong character; all of the component or checksum whose capitals are wrong; a scheme;
    /// or the last character where something is missing at the end.
    /// </summary>
    private static TextRange WrongPart(ImageUse image, ReferenceError error)
    {
        var value = image.Text.Value;
        if (error.Offset >= value.Length)
            return new TextRange(Math.Max(0, value.Length - 1), Math.Min(1, value.Length));
        if (error.Offset < ReferenceMending.SchemeLength(value))
            return new TextRange(0, ReferenceMending.SchemeLength(value));
        var (start, end) = (error.Offset, error.Offset + 1);
        if (value[start] is < 'A' or > 'Z')
            return new TextRange(start, 1);
        while (start > 0 && value[start - 1] is not ('/' or ':' or '@'))
            start--;
        while (end < value.Length && value[end] is not ('/' or ':' or '@'))
            end++;
        return TextRange.FromBounds(start, end);
    }
}
