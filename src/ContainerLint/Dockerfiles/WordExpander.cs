using ContainerLint.Text;

namespace ContainerLint.Dockerfiles;

/// <summary>
/// Undoes quotes, escapes and variables of a word as BuildKit's lexer does, and keeps the way back to what was typed.
/// What cannot be known stays unknown; what would be malformed for BuildKit is malformed here.
/// </summary>
internal sealed class WordExpander
{
    /// <summary>Defaults inside of defaults; deeper ones are taken for malformed.</summary>
    private const int MaximalNesting = 32;

    private readonly LogicalText text;
    private readonly char escape;
    private readonly Variables variables;
    private readonly ExpansionBudget budget;
    private readonly Notations notations;
    private readonly List<string> matched = [];
    private readonly List<string> unmatched = [];
    private readonly bool keepsMarks;
    private readonly bool keepsMentions;
    private readonly int end;
    private int position;
    private int nesting;
    private int depth;
    private bool keepsEscapes;
    private (SourceSpan, string)? fault;

    private WordExpander(
        LogicalText text, WordRange word, char escape, Variables variables, ExpansionBudget budget)
    {
        this.text = text;
        this.escape = escape;
        this.variables = variables;
        this.budget = budget;
        notations = Notations.For(escape);
        position = word.Start;
        end = word.End;
    }

    private WordExpander(LogicalText text, WordRange word, bool keepsMarks)
        : this(text, word, '\\', new Variables(), new ExpansionBudget())
    {
        this.keepsMarks = keepsMarks;
        keepsEscapes = keepsMarks;
        keepsMentions = true;
    }

    /// <summary>Expands a word.</summary>
    /// <param name="text">The instruction that it stands in.</param>
    /// <param name="word">The word.</param>
    /// <param name="escape">The escape character.</param>
    /// <param name="variables">The variables that it sees.</param>
    /// <param name="budget">What the document may still cost.</param>
    public static Expansion Expand(
        LogicalText text, WordRange word, char escape, Variables variables, ExpansionBudget budget) =>
        new WordExpander(text, word, escape, variables, budget).Run();

    /// <summary>
    /// Splits a text into words where the shell would, without undoing anything: quotes, escapes and variables stay. No
    /// words if a quote or brace is not closed.
    /// </summary>
    public static Expansion Split(LogicalText text, WordRange range) =>
        new WordExpander(text, range, true).Run();

    /// <summary>Undoes quotes and escapes and leaves variables as they stand.</summary>
    public static Expansion Unquote(LogicalText text, WordRange range) =>
        new WordExpander(text, range, false).Run();

    private Expansion Run()
    {
        var result = new MappedTextBuilder(text.Source);
        var words = new WordCutter();
        if (!ReadUntil(-1, result, words))
            return new Expansion(null, fault) { Matched = matched, Unmatched = unmatched };
        var value = result.ToMappedText();
        return new Expansion(value, null)
        {
            Matched = matched,
            Unmatched = unmatched,
            Words = words.Cut(value.Value),
            Depth = depth,
        };
    }

    /// <summary>Reads up to a character that is neither quoted nor escaped and takes it, or to the end for -1.</summary>
    private bool ReadUntil(int stop, MappedTextBuilder result, WordCutter? words)
    {
        var notation = stop < 0 ? notations.Bare : notations.Braced;
        while (position < end)
        {
            var before = result.Length;
            var isRaw = true;
            var c = text.Text[position];
            if (c == stop)
            {
                position++;
                return true;
            }

            if (c == '\'')
            {
                if (!ReadSingleQuoted(result))
                    return false;
            }
            else if (c == '"')
            {
                if (!ReadDoubleQuoted(result))
                    return false;
            }
            else if (c == '$')
            {
                isRaw = false;
                if (!ReadMention(result))
                    return false;
            }
            else if (c == '<')
            {
                ReadHeredocSign(result, notation);
            }
            else if (c == escape)
            {
                ReadEscape(result, notation);
            }
            else
            {
                isRaw = false;
                ReadPlain(stop, result, notation);
            }

            words?.Note(before, result.Length, isRaw);
        }

        return stop < 0 || Fail(end, end, stop == '/' ? "A '/' is missing in '${…/…/…}'" : "A '}' is missing");
    }

    private void ReadPlain(int stop, MappedTextBuilder result, Notation notation)
    {
        var start = position;
        while (position < end && text.Text[position] is var c
            && c != stop && c != escape && c is not ('\'' or '"' or '$' or '<'))
        {
            position++;
        }

        text.AppendTo(result, start, position, notation);
    }

    /// <summary>Keeps the sign of a here-document together with the blanks behind it.</summary>
    private void ReadHeredocSign(MappedTextBuilder result, Notation notation)
    {
        var start = position++;
        if (position < end && text.Text[position] == '<')
        {
            position++;
            while (position < end && char.IsWhiteSpace(text.Text[position]))
                position++;
        }

        text.AppendTo(result, start, position, notation);
    }

    private void ReadEscape(MappedTextBuilder result, Notation notation)
    {
        var start = position++;
        var length = position < end && char.IsSurrogatePair(text.Text, position) && position + 1 < end ? 2 : 1;
        position = Math.Min(end, position + length);
        if (keepsEscapes)
        {
            text.AppendTo(result, start, position, notation);
        }
        else if (position > start + 1)
        {
            result.AppendDecoded(
                text.Text.Substring(start + 1, position - start - 1), text.Source, text.SpanOf(start, position),
                notation);
        }
    }

    private bool ReadSingleQuoted(MappedTextBuilder result)
    {
        var open = position;
        var close = text.Text.IndexOf('\'', open + 1, end - open - 1);
        if (close < 0)
            return Fail(open, end, "A single quote is opened and not closed");
        position = close + 1;
        if (keepsMarks)
            text.AppendTo(result, open, close + 1, Notations.SingleQuoted);
        else
            text.AppendTo(result, open + 1, close, Notations.SingleQuoted);
        return true;
    }

    private bool ReadDoubleQuoted(MappedTextBuilder result)
    {
        var open = position++;
        if (keepsMarks)
            text.AppendTo(result, open, open + 1, notations.DoubleQuoted);
        while (position < end)
        {
            var c = text.Text[position];
            if (c == '"')
            {
                position++;
                if (keepsMarks)
                    text.AppendTo(result, position - 1, position, notations.DoubleQuoted);
                return true;
            }

            if (c == '$')
            {
                if (!ReadMention(result))
                    return false;
            }
            else if (c == escape)
            {
                ReadQuotedEscape(result);
            }
            else
            {
                ReadQuotedPlain(result);
            }
        }

        return Fail(open, end, "A double quote is opened and not closed");
    }

    private void ReadQuotedPlain(MappedTextBuilder result)
    {
        var start = position;
        while (position < end && text.Text[position] is var c && c != escape && c is not ('"' or '$'))
            position++;
        text.AppendTo(result, start, position, notations.DoubleQuoted);
    }

    /// <summary>Between double quotes an escape character works before quotes, dollars and itself alone.</summary>
    private void ReadQuotedEscape(MappedTextBuilder result)
    {
        var start = position++;
        if (position == end)
            return;
        var next = text.Text[position];
        if (next != escape && next is not ('"' or '$'))
        {
            text.AppendTo(result, start, position, notations.DoubleQuoted);
            return;
        }

        position++;
        if (keepsEscapes)
            text.AppendTo(result, start, position, notations.DoubleQuoted);
        else
            result.AppendDecoded(next.ToString(), text.Source, text.SpanOf(start, position), notations.DoubleQuoted);
    }

    private bool ReadMention(MappedTextBuilder result)
    {
        var start = position++;
        if (position >= end || text.Text[position] != '{')
        {
            var name = ReadName();
            if (name.Length == 0)
                text.AppendTo(result, start, position, notations.Bare);
            else
                AppendValue(result, start, Find(name));
            return true;
        }

        position++;
        if (++nesting > MaximalNesting)
            return Fail(start, end, "Defaults are nested too deeply");
        var succeeded = ReadBraces(result, start);
        nesting--;
        return succeeded;
    }

    private bool ReadBraces(MappedTextBuilder result, int start)
    {
        if (position >= end)
            return Fail(start, end, "A '}' is missing");
        if (text.Text[position] is '{' or '}' or ':')
            return Fail(start, position + 1, "'${' must be followed by the name of a variable");
        var name = ReadName();
        if (position >= end)
            return Fail(start, end, "A '}' is missing");
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
                return Fail(
                    start, Math.Min(end, position + 1),
                    $"BuildKit does not know '{text.Text.Substring(modifier, Math.Min(end, position + 1) - modifier)}'"
                    + " behind the name of a variable; it knows ':-', ':+', ':?', '#', '%' and '/'");
            case var other:
                return Fail(start, position, $"BuildKit does not know '{other}' behind the name of a variable");
        }
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
            case '+':
                AppendUnknown(result, start);
                return true;
            case '?' when isAbsent:
                return Fail(start, position, alternative.Value.Length > 0
                    ? $"'{name}' is required here: {alternative}"
                    : $"'{name}' is required here and has no value");
            default:
                AppendValue(result, start, variable);
                return true;
        }
    }

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
        if (GlobPattern.Parse(isLongest ? pattern.Substring(1) : pattern) is not { } glob)
            return Fail(start, position, $"The pattern '{pattern}' escapes what needs no escape");
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

        if (GlobPattern.Parse(pattern) is not { } glob)
            return Fail(start, position, $"The pattern '{pattern}' escapes what needs no escape");
        if (ValueFor(result, start, variable, pattern) is not { } value)
            return true;
        var replaced = Replace(value, glob, replacement.ToMappedText(), isAll);
        if (replaced is null)
            AppendUnknown(result, start);
        else
            Append(result, start, replaced);
        return true;
    }

    /// <summary>Replaces the first match or all; null if that would cost too much.</summary>
    private MappedText? Replace(MappedText value, GlobPattern glob, MappedText replacement, bool isAll)
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

    /// <summary>The value that a pattern works on; null, with the result written, if it cannot be worked on.</summary>
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

    /// <summary>Reads letters, digits and underscores; digits alone if one begins, or one special parameter.</summary>
    private string ReadName()
    {
        var start = position;
        if (position < end && char.IsDigit(text.Text[position]))
        {
            while (position < end && char.IsDigit(text.Text[position]))
                position++;
        }
        else if (position < end && "@*#?-$!".IndexOf(text.Text[position]) >= 0)
        {
            position++;
        }
        else
        {
            while (position < end && (char.IsLetterOrDigit(text.Text[position]) || text.Text[position] == '_'))
                position++;
        }

        return text.Text.Substring(start, position - start);
    }

    private Variable? Find(string name)
    {
        var variable = variables.Find(name);
        (variable is null ? unmatched : matched).Add(name);
        if (variable is not null)
            depth = Math.Max(depth, variable.Depth + 1);
        return variable;
    }

    private void AppendValue(MappedTextBuilder result, int start, Variable? variable)
    {
        if (keepsMentions)
            text.AppendTo(result, start, position, notations.Bare);
        else if (variable is { Value: { } value })
            Append(result, start, value);
        else if (variable is not null)
            AppendUnknown(result, start);
    }

    private void Append(MappedTextBuilder result, int start, MappedText value)
    {
        if (value.Value.Length == 0)
            return;
        if (result.Length + value.Value.Length > ExpansionBudget.MaximalLength
            || depth > ExpansionBudget.MaximalDepth
            || !budget.TryTake(value.Value.Length + (long)value.Segments.Count * (depth + nesting + 1)))
        {
            AppendUnknown(result, start);
        }
        else
        {
            result.AppendResolved(value, new Place(text.Source, text.SpanOf(start, position)));
        }
    }

    private void AppendUnknown(MappedTextBuilder result, int start) =>
        result.AppendUnknown(text.Source, text.SpanOf(start, position));

    private bool Fail(int start, int stop, string message)
    {
        if (start >= stop)
            start = Math.Max(0, stop - 1);
        fault ??= (text.SpanOf(start, stop), message);
        position = end;
        return false;
    }

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

        // Pairs of surrogates must keep their order, for "?" takes them as one character.
        for (var i = 0; i + 1 < characters.Length; i++)
        {
            if (char.IsSurrogatePair(characters[i + 1], characters[i]))
                (characters[i], characters[i + 1]) = (characters[i + 1], characters[i]);
        }

        return new string(characters);
    }
}
