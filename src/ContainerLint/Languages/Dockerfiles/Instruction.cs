using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// One instruction with its flags, words and heredocs. Everything but its extent is read on first use, so that long
/// <c>RUN</c> bodies cost nothing until a rule reads them.
/// </summary>
public sealed class Instruction
{
    private readonly Source source;
    private readonly char escape;
    private readonly int lineEnd;
    private readonly int firstLineEnd;
    private LogicalText? text;
    private InstructionArguments? arguments;
    private IReadOnlyList<MappedText>? words;
    private Instruction? trigger;

    /// <summary>An instruction that begins at <paramref name="start"/>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="escape">The escape character.</param>
    /// <param name="start">The offset of its first character.</param>
    /// <param name="lineEnd">The end of its last line, without the line end.</param>
    /// <param name="firstLineEnd">The end of its first line, before the continuation; -1 if it has one line.</param>
    internal Instruction(Source source, char escape, int start, int lineEnd, int firstLineEnd)
    {
        this.source = source;
        this.escape = escape;
        this.lineEnd = lineEnd;
        Span = SourceSpan.FromBounds(start, lineEnd);
        IsContinued = firstLineEnd >= 0;
        var end = IsContinued ? firstLineEnd : lineEnd;
        this.firstLineEnd = end;
        var keywordEnd = EndOfKeyword(source.Text, start, end);
        if (IsContinued && keywordEnd == end)
        {
            keywordEnd = EndOfKeyword(Text.Text, Text.Start, Text.End);
            Kind = Keywords.Find(Text.Text, Text.Start, keywordEnd - Text.Start);
            KeywordSpan = Text.SpanOf(Text.Start, keywordEnd);
            KeywordLength = keywordEnd - Text.Start;
            return;
        }

        Kind = Keywords.Find(source.Text, start, keywordEnd - start);
        KeywordSpan = SourceSpan.FromBounds(start, keywordEnd);
        KeywordLength = keywordEnd - start;
    }

    /// <summary>An instruction inside another one.</summary>
    private Instruction(LogicalText text, char escape, bool isContinued)
    {
        IsContinued = isContinued;
        source = text.Source;
        this.escape = escape;
        this.text = text;
        var keywordEnd = EndOfKeyword(text.Text, text.Start, text.End);
        Kind = Keywords.Find(text.Text, text.Start, keywordEnd - text.Start);
        Span = text.SpanOf(text.Start, text.End);
        lineEnd = firstLineEnd = Span.End;
        KeywordSpan = text.SpanOf(text.Start, keywordEnd);
        KeywordLength = keywordEnd - text.Start;
    }

    /// <summary>What the instruction does.</summary>
    public InstructionKind Kind { get; }

    /// <summary>
    /// From the first character of the instruction to the end of its last line, including heredocs and the comments and
    /// blank lines between continuation lines.
    /// </summary>
    public SourceSpan Span { get; internal set; }

    /// <summary>The word that begins the instruction.</summary>
    public SourceSpan KeywordSpan { get; }

    /// <summary>The word that begins the instruction, as typed.</summary>
    public string Keyword => Text.Text.Substring(Text.Start, KeywordLength);

    /// <summary>Whether the instruction has continuation lines.</summary>
    public bool IsContinued { get; }

    /// <summary>Whether the instruction contains a blank line, which BuildKit skips with a warning.</summary>
    public bool HasEmptyContinuation { get; internal set; }

    /// <summary>The flags before the arguments.</summary>
    public IReadOnlyList<Flag> Flags => Arguments.Flags;

    /// <summary>Whether the arguments are a JSON array of strings.</summary>
    public bool IsJson => Arguments.Json == JsonForm.Strings;

    /// <summary>
    /// The arguments as BuildKit splits them for this instruction, not expanded: at blanks, or at blanks outside of
    /// quotes for <c>ARG</c>, <c>ENV</c> and <c>LABEL</c>; the decoded strings of the JSON form; one word for the shell
    /// form. None for <c>ONBUILD</c> (<see cref="Trigger"/>) and unknown instructions.
    /// </summary>
    public IReadOnlyList<MappedText> Words => words ??= Arguments.ToMappedTexts();

    /// <summary>Everything after the flags, as typed, with continuation lines joined.</summary>
    public MappedText Body => Text.Map(Arguments.Start, Text.End, Notation.Plain);

    /// <summary>The heredocs, in order.</summary>
    public IReadOnlyList<Heredoc> Heredocs { get; internal set; } = [];

    /// <summary>The instruction after <c>ONBUILD</c>; null if there is none.</summary>
    public Instruction? Trigger => Kind == InstructionKind.Onbuild && Arguments.Start < Text.End
        ? trigger ??= new Instruction(Text.From(Arguments.Start), escape, IsContinued)
        : null;

    /// <summary>The instruction with its lines joined.</summary>
    internal LogicalText Text => text ??= IsContinued
        ? LogicalText.Join(source, Span.Start, lineEnd, escape)
        : LogicalText.OfLine(source, Span.Start, lineEnd);

    /// <summary>What follows the keyword.</summary>
    internal InstructionArguments Arguments => arguments ??= new InstructionArguments(this, escape);

    /// <summary>
    /// The first character after the keyword, found without joining lines; NUL if nothing follows.
    /// </summary>
    internal char FirstBodyCharacter
    {
        get
        {
            var code = source.Text;
            for (var i = KeywordSpan.End; i < lineEnd; i++)
            {
                if (code[i] == escape && IsContinued && IsAtLineEnd(code, i + 1, lineEnd))
                    i = SkipComments(code, PhysicalLine.EndOf(code, i, lineEnd) + 1, lineEnd) - 1;
                else if (!char.IsWhiteSpace(code[i]))
                    return code[i];
            }

            return '\0';
        }
    }

    /// <summary>
    /// Whether the first line has at least two words after the keyword, and neither flags nor JSON: enough for
    /// instructions that need a source and a destination. Found without joining lines.
    /// </summary>
    internal bool HasTwoPlainWords
    {
        get
        {
            var code = source.Text;
            var i = PhysicalLine.SkipBlanks(code, KeywordSpan.End, firstLineEnd);
            if (i >= firstLineEnd || code[i] is '-' or '[')
                return false;
            while (i < firstLineEnd && !PhysicalLine.IsSeparator(code[i]))
                i++;
            return PhysicalLine.SkipBlanks(code, i, firstLineEnd) < firstLineEnd;
        }
    }

    /// <summary>The index of the first character after the keyword and flags, in <see cref="Text"/>.</summary>
    internal int BodyStart => FirstBodyCharacter == '-'
        ? Arguments.Start
        : PhysicalLine.SkipBlanks(Text.Text, Text.Start + KeywordLength, Text.End);

    /// <summary>The number of characters of the keyword.</summary>
    internal int KeywordLength { get; }

    /// <inheritdoc/>
    public override string ToString() => Text.Text.Substring(Text.Start, Text.End - Text.Start);

    private static bool IsAtLineEnd(string text, int start, int end)
    {
        while (start < end && text[start] is ' ' or '\t' or '\r')
            start++;
        return start >= end || text[start] == '\n';
    }

    private static int SkipComments(string text, int start, int end)
    {
        while (start < end)
        {
            var lineEnd = PhysicalLine.EndOf(text, start, end);
            if (!PhysicalLine.IsBlankOrComment(text, start, lineEnd))
                return start;
            start = lineEnd + 1;
        }

        return end;
    }

    private static int EndOfKeyword(string text, int start, int end)
    {
        while (start < end && !PhysicalLine.IsSeparator(text[start]))
            start++;
        return start;
    }
}
