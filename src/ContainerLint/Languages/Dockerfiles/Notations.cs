using System.Text;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>How text is written at the places of a Dockerfile that can contain a reference.</summary>
internal sealed class Notations
{
    private static readonly Notations Backslash = new('\\');
    private static readonly Notations Backtick = new('`');

    private Notations(char escape)
    {
        Bare = Escaping("bare word", escape, "'\"$" + escape);
        Braced = Escaping("in braces", escape, "'\"$}" + escape);
        DoubleQuoted = Escaping("double quoted", escape, "\"$" + escape);
    }

    /// <summary>A word without quotes.</summary>
    public Notation Bare { get; }

    /// <summary>The default inside <c>${NAME:-…}</c>.</summary>
    public Notation Braced { get; }

    /// <summary>Between double quotes.</summary>
    public Notation DoubleQuoted { get; }

    /// <summary>Between single quotes, where nothing can be escaped.</summary>
    public static Notation SingleQuoted { get; } = Refusing("single quoted", "'");

    /// <summary>The value of a flag; references contain no character that needs quotes there.</summary>
    public static Notation Flag { get; } = Refusing("flag", "'\"\\$,");

    /// <summary>The value of a directive, which ends at the first blank and is not expanded.</summary>
    public static Notation Directive { get; } = Refusing("directive", "");

    /// <summary>Between the quotes of a string of the JSON form.</summary>
    public static Notation Json { get; } = Refusing("JSON string", "\"\\");

    /// <summary>The notations for an escape character.</summary>
    public static Notations For(char escape) => escape == '`' ? Backtick : Backslash;

    private static Notation Escaping(string name, char escape, string special) => new(name, text =>
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c == MappedText.UnknownCharacter)
                return null;
            if (special.IndexOf(c) >= 0)
                result.Append(escape);
            result.Append(c);
        }

        return result.ToString();
    });

    private static Notation Refusing(string name, string refused) => new(name, text =>
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c == MappedText.UnknownCharacter || refused.IndexOf(c) >= 0)
                return null;
        }

        return text;
    });
}
