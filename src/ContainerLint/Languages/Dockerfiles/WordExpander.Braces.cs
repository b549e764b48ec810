using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <content>What is between <c>${</c> and <c>}</c>: BuildKit's <c>shell/lex.go</c>, <c>processDollar</c>.</content>
internal sealed partial class WordExpander
{
    private bool ReadBraces(MappedTextBuilder result, int start)
    {
        if (position >= end)
            return Fail(start, end, Unclosed);
        if (text.Text[position] is '{' or '}' or ':')
            return Fail(start, position + 1, "'${' must be followed by a variable name");
        var name = ReadName();
        if (position >= end)
            return Fail(start, end, Unclosed);
        var modifier = position;
        switch (text.Text[position++])
        {
            case '}':
                AppendValue(result, start, Find(name));
                return true;
            case '/':
                return ReadReplacement(result, start, name);
            case '#' or '%':
                position--;
                return ReadTrimming(result, start, name);
            case '-' or '+' or '?':
                return ReadAlternative(result, start, name, text.Text[position - 1], false);
            case ':' when position < end && text.Text[position] is '-' or '+' or '?':
                return ReadAlternative(result, start, name, text.Text[position++], true);
            case ':':
                return FailModifier(start, modifier, Math.Min(end, position + 1));
            default:
                return FailModifier(start, modifier, position);
        }
    }

    private bool FailModifier(int start, int modifier, int modifierEnd)
    {
        var brace = text.Text.IndexOf('}', modifier, end - modifier);
        return Fail(
            start, brace < 0 ? modifierEnd : brace + 1,
            $"'{text.Text.Substring(modifier, modifierEnd - modifier)}' is not an operator of BuildKit's variables;"
            + " use ':-', ':+', ':?', '#', '%' or '/'");
    }

    private bool ReadAlternative(MappedTextBuilder result, int start, string name, char operation, bool emptyIsUnset)
    {
        var word = new MappedTextBuilder(text.Source);
        if (!ReadNested('}', word, false))
            return false;
        var alternative = word.ToMappedText();
        var variable = Find(name);
        if (keepsMentions)
        {
            text.AppendTo(result, start, position, notations.Bare);
            return true;
        }

        var isAbsent = variable is null || (emptyIsUnset && variable.Value is { Value.Length: 0 });
        switch (operation)
        {
            case '-' when isAbsent || !variable!.IsSet:
            case '+' when !isAbsent && variable!.Value is { } value && !IsWhollyUnknown(value):
                Append(result, start, alternative);
                return true;
            case '+' when isAbsent:
                return true;
            case '+' when result.Length == 0 && alternative.Value.EndsWith("/", StringComparison.Ordinal):
                result.AppendOptionalPrefix(text.Source, text.SpanOf(start, position));
                return true;
            case '+':
                AppendUnknown(result, start);
                return true;
            case '?' when isAbsent:
                return Fail(DockerfileErrorKinds.UnsetRequiredArgument, start, position, Required(name, alternative));
            default:
                AppendValue(result, start, variable);
                return true;
        }
    }

    private static string Required(string name, MappedText message) => message.Value.Length > 0
        ? $"'{name}' needs a value: {CharacterWords.Phrase(message.ToString())}"
        : $"'{name}' needs a value; declare it with ARG above the first FROM";

    private bool ReadTrimming(MappedTextBuilder result, int start, string name)
    {
        var operation = text.Text[position++];
        var word = new MappedTextBuilder(text.Source);
        if (!ReadNested('}', word, true))
            return false;
        var pattern = word.ToMappedText().Value;
        var variable = Find(name);
        if (keepsMentions)
        {
            text.AppendTo(result, start, position, notations.Bare);
            return true;
        }

        var isLongest = pattern.Length > 0 && pattern[0] == operation;
        if (ShellPattern.Parse(isLongest ? pattern.Substring(1) : pattern) is not { } glob)
            return Fail(start, position, BadPattern(pattern));
        if (ValueFor(result, start, variable, pattern) is not { } value)
            return true;
        var length = value.Value.Length;
        var matchEnd = operation == '#'
            ? glob.EndOfMatch(value.Value, 0, isLongest)
            : glob.Reversed().EndOfMatch(Reverse(value.Value), 0, isLongest);
        matchEnd = Math.Max(0, matchEnd);
        Append(result, start, value.Slice(operation == '#'
            ? TextRange.FromBounds(matchEnd, length)
            : TextRange.FromBounds(0, length - matchEnd)));
        return true;
    }

    private bool ReadReplacement(MappedTextBuilder result, int start, string name)
    {
        var isAll = position < end && text.Text[position] == '/';
        if (isAll)
            position++;
        var word = new MappedTextBuilder(text.Source);
        var replacement = new MappedTextBuilder(text.Source);
        if (!ReadNested('/', word, true) || !ReadNested('}', replacement, true))
            return false;
        var pattern = word.ToMappedText().Value;
        var variable = Find(name);
        if (keepsMentions)
        {
            text.AppendTo(result, start, position, notations.Bare);
            return true;
        }

        if (ShellPattern.Parse(pattern) is not { } glob)
            return Fail(start, position, BadPattern(pattern));
        if (ValueFor(result, start, variable, pattern) is not { } value)
            return true;
        var replaced = Replace(value, glob, replacement.ToMappedText(), isAll);
        if (replaced is null)
            AppendUnknown(result, start);
        else
            Append(result, start, replaced);
        return true;
    }

    /// <summary>Replaces the first match or all; null if that takes too much work.</summary>
    private MappedText? Replace(MappedText value, ShellPattern glob, MappedText replacement, bool isAll)
    {
        var from = value.Value;
        if (!budget.TryTake((long)(from.Length + 1) * (from.Length + 1) * (glob.Length + 1))
            || !budget.TryTake((long)(from.Length + 1) * replacement.Value.Length))
        {
            return null;
        }

        var result = new MappedTextBuilder(value.Home);
        var kept = 0;
        var lastEnd = -1;
        for (var i = 0; i <= from.Length; i++)
        {
            var matchEnd = glob.EndOfMatch(from, i, true);
            if (matchEnd < 0 || (matchEnd == i && i == lastEnd))
                continue;
            result.Append(value, TextRange.FromBounds(kept, i));
            result.Append(replacement);
            kept = lastEnd = matchEnd;
            if (!isAll)
                break;
            i = Math.Max(i, matchEnd - 1);
        }

        result.Append(value, TextRange.FromBounds(kept, from.Length));
        return result.ToMappedText();
    }

    /// <summary>
    /// The value that a pattern applies to; null, with an unknown result appended, if it is not known or too long.
    /// </summary>
    private MappedText? ValueFor(MappedTextBuilder result, int start, Variable? variable, string pattern)
    {
        var value = variable is null ? EmptyAt(start) : variable.Value;
        if (value is { IsKnown: true } && pattern.IndexOf(MappedText.UnknownCharacter) < 0
            && budget.TryTake((long)(value.Value.Length + 1) * (pattern.Length + 1)))
        {
            return value;
        }

        AppendUnknown(result, start);
        return null;
    }

    private MappedText EmptyAt(int start) => text.Map(start, start, notations.Bare);

    private bool ReadNested(char stop, MappedTextBuilder result, bool isPattern)
    {
        var outer = keepsEscapes;
        keepsEscapes = isPattern || keepsMarks;
        var succeeded = ReadUntil(stop, result, null);
        keepsEscapes = outer;
        return succeeded;
    }

    private static string BadPattern(string pattern) =>
        $"The pattern '{pattern}' has a backslash before a character that needs none; remove it";

    private static bool IsWhollyUnknown(MappedText value)
    {
        foreach (var c in value.Value)
        {
            if (c != MappedText.UnknownCharacter)
                return false;
        }

        return value.Value.Length > 0;
    }

    private static string Reverse(string value)
    {
        var characters = value.ToCharArray();
        Array.Reverse(characters);

        // Surrogate pairs must keep their order, because "?" matches a pair as one character.
        for (var i = 0; i + 1 < characters.Length; i++)
        {
            if (char.IsSurrogatePair(characters[i + 1], characters[i]))
                (characters[i], characters[i + 1]) = (characters[i + 1], characters[i]);
        }

        return new string(characters);
    }
}
