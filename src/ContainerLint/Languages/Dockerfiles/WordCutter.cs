using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Splits an expanded text into words, at white space that was neither quoted nor escaped.
/// </summary>
internal sealed class WordCutter
{
    private readonly List<(int Start, int End, bool IsRaw)> parts = [];

    /// <summary>Adds a part of the text, raw if it was quoted or escaped.</summary>
    public void Note(int start, int end, bool isRaw) => parts.Add((start, end, isRaw));

    /// <summary>The words of the whole text.</summary>
    public IReadOnlyList<TextRange> Cut(string value)
    {
        var words = new List<TextRange>();
        var wordStart = -1;
        foreach (var (start, end, isRaw) in parts)
        {
            for (var i = start; i < end; i++)
            {
                if (isRaw || !char.IsWhiteSpace(value[i]))
                {
                    if (wordStart < 0)
                        wordStart = i;
                }
                else if (wordStart >= 0)
                {
                    words.Add(TextRange.FromBounds(wordStart, i));
                    wordStart = -1;
                }
            }
        }

        if (wordStart >= 0)
            words.Add(TextRange.FromBounds(wordStart, value.Length));
        return words;
    }
}
