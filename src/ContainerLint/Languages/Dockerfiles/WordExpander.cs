using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Removes quotes and escapes of a word and replaces its variables, as BuildKit's <c>shell/lex.go</c> does, and keeps
/// the map back to the source. Values that are not known here stay unknown.
/// </summary>
internal sealed partial class WordExpander
{
    /// <summary>The most defaults inside of defaults; a word with more is malformed.</summary>
    private const int MaximalNesting = 32;

    private const string Unclosed = "A '}' is missing; close the '${'";

    private readonly LogicalText text;
    private readonly char escape;
    private readonly BuildVariables variables;
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
    private SyntaxError? error;

    private WordExpander(
        LogicalText text, WordRange word, char escape, BuildVariables variables, ExpansionBudget budget)
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
        : this(text, word, '\\', new BuildVariables(), new ExpansionBudget())
    {
        this.keepsMarks = keepsMarks;
        keepsEscapes = keepsMarks;
        keepsMentions = true;
    }

    /// <summary>Expands a word.</summary>
    /// <param name="text">The instruction that contains it.</param>
    /// <param name="word">The word.</param>
    /// <param name="escape">The escape character.</param>
    /// <param name="variables">The variables that it sees.</param>
    /// <param name="budget">The work left for the document.</param>
    public static Expansion Expand(
        LogicalText text, WordRange word, char escape, BuildVariables variables, ExpansionBudget budget) =>
        new WordExpander(text, word, escape, variables, budget).Run();

    /// <summary>Whether a word has no quotes, escapes or variables.</summary>
    public static bool IsPlain(LogicalText text, WordRange word, char escape)
    {
        for (var i = word.Start; i < word.End; i++)
        {
            if (text.Text[i] is '$' or '\'' or '"' || text.Text[i] == escape)
                return false;
        }

        return true;
    }

    /// <summary>
    /// Splits a text into words as the shell does and keeps quotes, escapes and variables. No words if a quote or brace
    /// is not closed.
    /// </summary>
    public static Expansion Split(LogicalText text, WordRange range) =>
        new WordExpander(text, range, true).Run();

    /// <summary>Removes quotes and escapes and keeps variables.</summary>
    public static Expansion Unquote(LogicalText text, WordRange range) =>
        new WordExpander(text, range, false).Run();

    private Expansion Run()
    {
        var result = new MappedTextBuilder(text.Source);
        var words = new WordCutter();
        if (!ReadUntil(-1, result, words))
            return new Expansion(null, error) { Matched = matched, Unmatched = unmatched };
        var value = result.ToMappedText();
        return new Expansion(value, null)
        {
            Matched = matched,
            Unmatched = unmatched,
            Words = words.Cut(value.Value),
            Depth = depth,
        };
    }

    /// <summary>
    /// Reads up to and including an unquoted, unescaped stop character, or to the end if it is -1.
    /// </summary>
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

        return stop < 0 || Fail(end, end, stop == '/' ? "A '/' is missing in '${NAME/PATTERN/REPLACEMENT}'" : Unclosed);
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

    /// <summary>Keeps the operator of a heredoc together with the blanks after it.</summary>
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
            return Fail(start, end, "Variable defaults are nested too deeply");
        var succeeded = ReadBraces(result, start);
        nesting--;
        return succeeded;
    }

    /// <summary>
    /// Reads a name of letters, digits and underscores, a positional parameter or one special parameter, as BuildKit's
    /// <c>shellWord.processName</c> does.
    /// </summary>
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

    private bool Fail(int start, int stop, string message) =>
        Fail(DockerfileErrorKinds.MalformedSubstitution, start, stop, message);

    private bool Fail(SyntaxErrorKind kind, int start, int stop, string message)
    {
        if (start >= stop)
            start = Math.Max(0, stop - 1);
        error ??= new SyntaxError(text.SpanOf(start, stop), message, kind);
        position = end;
        return false;
    }
}
