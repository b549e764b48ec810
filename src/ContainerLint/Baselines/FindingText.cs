using ContainerLint.Text;

namespace ContainerLint.Baselines;

/// <summary>
/// A short text of a finding for people: the underlined characters extended to the whole reference, so that
/// <c>latest</c> becomes <c>nginx:latest</c>. Independent of the rest of the line and of line endings.
/// </summary>
public static class FindingText
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
        var about = text.Substring(start, end - start);
        return Short(string.Join(" ", about.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static bool IsOfReference(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
            or '.' or '_' or '-' or '/' or ':' or '@' or '=' or '$' or '{' or '}';

    private static string Short(string text) =>
        text.Length <= Longest ? text
        : text.Substring(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest);
}
