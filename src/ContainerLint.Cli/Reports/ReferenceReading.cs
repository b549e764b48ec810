using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>A reference given to the command, and its meaning.</summary>
/// <param name="Input">The reference as given, or the line if it cannot be decoded.</param>
/// <param name="Image">Its meaning; null if it is malformed.</param>
/// <param name="Error">Why it is malformed, or null.</param>
/// <param name="Offset">The position of the error, in UTF-16 units of <paramref name="Input"/>.</param>
internal sealed record ReferenceReading(string Input, ImageReference? Image, string? Error, int? Offset)
{
    /// <summary>Reads a reference.</summary>
    public static ReferenceReading Of(string input)
    {
        var syntax = ReferenceSyntax.Parse(input);
        if (ImageReference.From(syntax) is { } image)
            return new ReferenceReading(input, image, null, null);
        // Nothing is unknown here: typing the character that marks unknown text elsewhere is a mistake.
        return syntax.Error is { } error
            ? new ReferenceReading(input, null, error.Reason, error.Offset)
            : new ReferenceReading(input, null, "U+FFFE (not a character of Unicode) is not allowed in a reference",
                input.IndexOf(MappedText.UnknownCharacter));
    }
}
