using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports;

/// <summary>One reference that the command was asked about, and how it reads.</summary>
/// <param name="Input">The reference as it was given; for a line that cannot be decoded, the line.</param>
/// <param name="Image">What it means; null if it is not valid.</param>
/// <param name="Error">Why it is not valid; null if it is.</param>
/// <param name="Offset">Where the error is, in UTF-16 units of <paramref name="Input"/>.</param>
internal sealed record ReferenceReading(string Input, ImageReference? Image, string? Error, int? Offset)
{
    /// <summary>Reads a reference.</summary>
    public static ReferenceReading Of(string input)
    {
        var syntax = ReferenceSyntax.Parse(input);
        if (ImageReference.From(syntax) is { } image)
            return new ReferenceReading(input, image, null, null);
        // Nothing is unknown here: who types the character that stands for the unknown elsewhere has made a mistake.
        return syntax.Error is { } error
            ? new ReferenceReading(input, null, error.Reason, error.Offset)
            : new ReferenceReading(input, null, "U+FFFE (not a character of Unicode) is not allowed in a reference",
                input.IndexOf(MappedText.UnknownCharacter));
    }
}
