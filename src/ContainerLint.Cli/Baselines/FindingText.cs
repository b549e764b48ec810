using ContainerLint.Text;

namespace ContainerLint.Cli.Baselines;

/// <summary>
/// What a finding is about, in a few words for people: the underlined characters with the rest of the reference that
/// they are part of, so that <c>latest</c> is <c>nginx:latest</c>. Depends neither on the rest of the line nor on line
/// ends.
/// </summary>
internal static class FindingText
{
    private const int Longest = 120;

    /// <summary>The text of a finding's place.</summary>
    public static string Of(Place place)
    {
        var text = place.Source.Text;
        var (start, end) = (place.Span.Start, place.Span.End);
        while (start > 0 && place.Span.Start - start < Longest && IsOfReference(text[start - 1]))
            start--;
        while (end < text.Length && end - place.Span.End < Longest && IsOfReference(text[end]))
            end++;
        return Short(string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static bool IsOfReference(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or ':' or '@' or '=' or '$' or '{' or '}';

    private static string Short(string text) =>
        text.Length <= Longest ? text
        : char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)]
        : text[..Longest];
}
