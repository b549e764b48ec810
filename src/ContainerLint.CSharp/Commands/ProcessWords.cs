using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>
/// Splits <c>ProcessStartInfo.Arguments</c> into words as .NET does on every platform: at spaces and tabs outside of
/// double quotes. A backslash escapes only a double quote; single quotes have no meaning. Follows
/// <c>ParseArgumentsIntoList</c> in Process.Unix.cs of dotnet/runtime.
/// </summary>
internal sealed class ProcessWords
{
    private readonly MappedText text;
    private int position;

    private ProcessWords(MappedText text) => this.text = text;

    /// <summary>The words, without quotes.</summary>
    public static IReadOnlyList<CommandWord> Split(MappedText text)
    {
        var reader = new ProcessWords(text);
        var words = new List<CommandWord>();
        while (reader.SkipBlanks())
            words.Add(new CommandWord(reader.NextWord()));
        return words;
    }

    private bool SkipBlanks()
    {
        while (position < text.Value.Length && text.Value[position] is ' ' or '\t')
            position++;
        return position < text.Value.Length;
    }

    private MappedText NextWord()
    {
        var value = text.Value;
        var word = new MappedTextBuilder(text.Home);
        var isQuoted = false;
        for (var start = position; ; start = position)
        {
            while (position < value.Length && value[position] is not ('\\' or '"')
                && (isQuoted || !IsBlankAt(position)))
            {
                position++;
            }

            word.Append(text, TextRange.FromBounds(start, position));
            if (position == value.Length || (!isQuoted && IsBlankAt(position)))
                return word.ToMappedText();
            if (value[position] == '\\')
            {
                ReadBackslashes(word);
            }
            else if (isQuoted && position + 1 < value.Length && value[position + 1] == '"')
            {
                word.Append(text, new TextRange(position, 1));
                position += 2;
            }
            else
            {
                isQuoted = !isQuoted;
                position++;
            }
        }
    }

    /// <summary>Before a quote, two backslashes mean one, and an odd one escapes the quote.</summary>
    private void ReadBackslashes(MappedTextBuilder word)
    {
        var start = position;
        while (position < text.Value.Length && text.Value[position] == '\\')
            position++;
        var count = position - start;
        if (position == text.Value.Length || text.Value[position] != '"')
        {
            word.Append(text, new TextRange(start, count));
            return;
        }

        word.Append(text, new TextRange(start, count / 2));
        if (count % 2 == 1)
            word.Append(text, new TextRange(position++, 1));
    }

    private bool IsBlankAt(int index) => text.Value[index] is ' ' or '\t';
}
