using ContainerLint.Text;

namespace ContainerLint.CSharp.Values;

/// <summary>A piece of a format string.</summary>
/// <param name="Range">Its range in the format string.</param>
/// <param name="Argument">The index of the argument; -1 if it has an alignment or a format; null for text.</param>
internal readonly record struct FormatPiece(TextRange Range, int? Argument);

/// <summary>Splits format strings, <c>"{0}:{1}"</c>, into texts and arguments.</summary>
internal static class CompositeFormat
{
    /// <summary>The pieces in order. Of a doubled brace only the first is part of a text.</summary>
    public static IEnumerable<FormatPiece> Split(string format)
    {
        var run = 0;
        for (var i = 0; i < format.Length;)
        {
            if (format[i] is not ('{' or '}'))
            {
                i++;
                continue;
            }

            var isDoubled = i + 1 < format.Length && format[i + 1] == format[i];
            var end = isDoubled ? i + 1 : i;
            if (end > run)
                yield return new FormatPiece(TextRange.FromBounds(run, end), null);
            var close = isDoubled ? i + 1 : format.IndexOf('}', i);
            if (close < 0)
                close = format.Length - 1;
            if (!isDoubled)
                yield return new FormatPiece(TextRange.FromBounds(i, close + 1), ArgumentIn(format, i + 1, close));
            run = i = close + 1;
        }

        if (run < format.Length)
            yield return new FormatPiece(TextRange.FromBounds(run, format.Length), null);
    }

    private static int ArgumentIn(string format, int start, int end)
    {
        var digits = end > start ? format.Substring(start, end - start) : "";
        var isPlain = digits.Length is 1 or 2 && digits.All(static digit => digit is >= '0' and <= '9');
        return isPlain ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : -1;
    }
}
