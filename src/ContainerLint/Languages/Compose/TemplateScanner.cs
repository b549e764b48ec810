using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// Splits a template into pieces as the regular expression of compose-go v2.13's <c>template/template.go</c> does: a
/// <c>${</c> with an operator extends to the last brace of its line, and <c>getFirstBraceClosingIndex</c> finds the one
/// that closes it by counting.
/// </summary>
internal struct TemplateScanner
{
    private readonly string text;
    private readonly int end;
    private int position;
    private int lineEnd = -1;
    private int lastBrace;

    /// <summary>Starts at the beginning of a range.</summary>
    public TemplateScanner(string text, TextRange range)
    {
        this.text = text;
        position = range.Start;
        end = range.End;
    }

    /// <summary>Reads the next piece; false at the end.</summary>
    public bool TryRead(out TemplatePiece piece)
    {
        piece = default;
        if (position == end)
            return false;
        piece = text[position] == '$' && TryReadDollar(out var found) ? found : ReadText();
        position = piece.Range.End;
        return true;
    }

    private readonly TemplatePiece ReadText()
    {
        var dollar = position;
        do
            dollar = text.IndexOf('$', dollar + 1, end - dollar - 1);
        while (dollar >= 0 && !BeginsPiece(dollar));
        return Piece(TemplatePieceKind.Text, dollar < 0 ? end : dollar);
    }

    private readonly bool BeginsPiece(int dollar) =>
        dollar + 1 < end && (text[dollar + 1] is '$' or '{' || IsNameStart(text[dollar + 1]));

    private bool TryReadDollar(out TemplatePiece piece)
    {
        piece = default;
        if (!BeginsPiece(position))
            return false;
        piece = text[position + 1] switch
        {
            '$' => Piece(TemplatePieceKind.Dollar, position + 2),
            '{' => ReadBraced(),
            _ => Piece(TemplatePieceKind.Variable, NameEnd(position + 1), position + 1, NameEnd(position + 1)),
        };
        return true;
    }

    private TemplatePiece ReadBraced()
    {
        // The braces of a template are one piece, so that nothing of them remains in the value.
        var invalid = Piece(
            TemplatePieceKind.Invalid, Math.Max(position + 2, Placeholders.EndAt(text, position, end)));
        var name = position + 2;
        if (name == end || !IsNameStart(text[name]))
            return invalid;
        var nameEnd = NameEnd(name);
        if (nameEnd < end && text[nameEnd] == '}')
            return Piece(TemplatePieceKind.Variable, nameEnd + 1, name, nameEnd);
        var operand = nameEnd + (nameEnd < end && text[nameEnd] == ':' ? 1 : 0);
        if (operand >= end || text[operand] is not ('-' or '?' or '+') || LastBraceOfLine(++operand) < operand)
            return invalid;
        var close = ClosingBrace(position, lastBrace + 1) is >= 0 and var found ? found : lastBrace;
        return Piece(TemplatePieceKind.Variable, close + 1, name, nameEnd) with
        {
            Operator = text.Substring(nameEnd, operand - nameEnd),
            Operand = TextRange.FromBounds(operand, close),
        };
    }

    /// <summary>The last brace of the line that <paramref name="from"/> is in; each line is searched once.</summary>
    private int LastBraceOfLine(int from)
    {
        if (from > lineEnd)
        {
            lineEnd = text.IndexOf('\n', from, end - from) is >= 0 and var found ? found : end;
            lastBrace = lineEnd == from ? -1 : text.LastIndexOf('}', lineEnd - 1, lineEnd - from);
        }

        return lastBrace;
    }

    /// <summary>
    /// The brace that closes the first one as compose-go counts, which skips the character after every opening brace;
    /// -1 if there is none.
    /// </summary>
    private readonly int ClosingBrace(int from, int to)
    {
        var open = 0;
        for (var i = from; i < to; i++)
        {
            if (text[i] == '}' && --open == 0)
                return i;
            if (text[i] == '{')
            {
                open++;
                i++;
            }
        }

        return -1;
    }

    private readonly TemplatePiece Piece(TemplatePieceKind kind, int pieceEnd, int name = 0, int nameEnd = 0) =>
        new(kind, TextRange.FromBounds(position, pieceEnd), text.Substring(name, nameEnd - name), "", default);

    private readonly int NameEnd(int from)
    {
        while (from < end && (IsNameStart(text[from]) || text[from] is >= '0' and <= '9'))
            from++;
        return from;
    }

    /// <summary>Letters of Go's case-insensitive <c>[a-z]</c>, which include the long s and the Kelvin sign.</summary>
    private static bool IsNameStart(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '\u017F' or '\u212A';
}
