using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>Where the value of an option is.</summary>
internal enum ValuePosition
{
    /// <summary>The option has no value.</summary>
    None,

    /// <summary>In the same word: <c>--name=db</c>, <c>-p80:80</c>.</summary>
    Here,

    /// <summary>In the next word.</summary>
    Next,
}

/// <summary>
/// A word that starts with a dash, read like spf13/pflag (flag.go, parseLongArg and parseShortArg) does.
/// </summary>
/// <param name="Name">The option; of combined short options the one with a value, or the last.</param>
/// <param name="Value">Where its value is.</param>
/// <param name="Range">The range of the value, if it is in this word.</param>
internal readonly record struct OptionWord(string Name, ValuePosition Value, TextRange Range)
{
    /// <summary>Whether a word is certainly an option.</summary>
    public static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    /// <summary>Reads a word; null if it is unknown whether a value follows.</summary>
    public static OptionWord? Read(string word, CommandOptions options) =>
        word.StartsWith("--", StringComparison.Ordinal) ? ReadLong(word, options) : ReadShort(word, options);

    private static OptionWord? ReadLong(string word, CommandOptions options)
    {
        var equals = word.IndexOf('=');
        if (equals > 0)
            return new OptionWord(word.Substring(2, equals - 2), ValuePosition.Here, Behind(word, equals + 1));
        var name = word.Substring(2);
        return options.TakesValue(name) is { } takesValue
            ? new OptionWord(name, takesValue ? ValuePosition.Next : ValuePosition.None, default)
            : null;
    }

    private static OptionWord? ReadShort(string word, CommandOptions options)
    {
        var name = "";
        for (var i = 1; i < word.Length; i++)
        {
            name = word[i].ToString();
            if (options.TakesValue(name) is not { } takesValue)
                return null;
            var value = i + 1 < word.Length && word[i + 1] == '=' ? i + 2 : i + 1;
            if (takesValue && i + 1 == word.Length)
                return new OptionWord(name, ValuePosition.Next, default);
            if (takesValue || value == i + 2)
                return new OptionWord(name, ValuePosition.Here, Behind(word, value));
        }

        return new OptionWord(name, ValuePosition.None, default);
    }

    private static TextRange Behind(string word, int start) => TextRange.FromBounds(start, word.Length);
}
