using ContainerLint.Documents.Suppressions;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Finds directives, comments and the extent of each instruction, line by line, as BuildKit's <c>parser/parser.go</c>,
/// <c>Parse</c>, does. It reads only those parts of an instruction that its extent depends on.
/// </summary>
internal sealed class InstructionScanner
{
    /// <summary>
    /// The longest line that BuildKit reads, in bytes of UTF-8, without its line feed: Go's <c>MaxScanTokenSize</c> -
    /// 1.
    /// </summary>
    private const int MaximalLineBytes = 65535;

    /// <summary>More instructions than any image has layers: a longer file is not a Dockerfile.</summary>
    private const int MaximalInstructions = 100_000;

    private readonly Source source;
    private readonly string text;
    private readonly DockerfileSyntax syntax;
    private readonly DirectiveReader directives;
    private readonly List<Instruction> instructions = [];
    private readonly bool hasSuppressions;
    private readonly bool hasHeredocs;
    private int position;
    private int pendingComments;

    private InstructionScanner(Source source)
    {
        this.source = source;
        text = source.Text;
        syntax = new DockerfileSyntax(source, '\\');
        directives = new DirectiveReader(syntax);
        hasSuppressions = Has(SuppressionComment.Marker) || Has(HadolintComment.Marker) || Has(CheckComment.Marker);
        hasHeredocs = Has("<<");
    }

    /// <summary>Splits a Dockerfile into instructions.</summary>
    public static DockerfileSyntax Scan(Source source) => new InstructionScanner(source).Run();

    private bool Has(string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;

    private DockerfileSyntax Run()
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
            position = 1;
        while (TryTakeLine(out var line, out var lineEnd))
        {
            var start = PhysicalLine.SkipBlanks(text, line, lineEnd);
            if (start < lineEnd && text[start] == '#')
            {
                ReadComment(line, start, lineEnd);
                continue;
            }

            directives.End();
            if (start < lineEnd && !TryReadInstruction(start, lineEnd))
                break;
        }

        directives.Finish();
        syntax.Instructions = instructions;
        if (instructions.Count == 0)
            AddEmptyDockerfile();
        return syntax;
    }

    private void AddEmptyDockerfile() => syntax.Errors.Add(
        Step.Splitting, DockerfileErrorKinds.EmptyDockerfile, LastLine(),
        "The file has no instructions; start it with FROM");

    private void ReadComment(int line, int start, int lineEnd)
    {
        var end = PhysicalLine.ContentEnd(text, start, lineEnd);
        directives.Read(line, start, end);
        NoteComment(start, end);
    }

    private void NoteComment(int start, int end)
    {
        if (hasSuppressions)
            syntax.Comments.Add((SourceSpan.FromBounds(start, end), null));
    }

    private bool TryReadInstruction(int start, int lineEnd)
    {
        if (instructions.Count == MaximalInstructions)
        {
            syntax.Errors.Add(
                Step.Splitting, DockerfileErrorKinds.Malformed, SourceSpan.FromBounds(start, lineEnd),
                $"The file has more than {MaximalInstructions} instructions; the rest is not read");
            return false;
        }

        var end = PhysicalLine.ContentEnd(text, start, lineEnd);
        var cut = PhysicalLine.ContinuationOf(text, start, end, syntax.Escape);
        var firstEnd = -1;
        var hasEmptyContinuation = false;
        if (cut >= 0)
        {
            firstEnd = cut;
            end = ReadContinuations(end, out hasEmptyContinuation);
        }

        var instruction = new Instruction(source, syntax.Escape, start, end, firstEnd)
        {
            HasEmptyContinuation = hasEmptyContinuation,
        };
        instructions.Add(instruction);
        Attach(instruction);
        if (hasHeredocs && text.IndexOf("<<", start, end - start, StringComparison.Ordinal) >= 0)
            ReadHeredocs(instruction);
        return true;
    }

    /// <summary>Takes the continuation lines of an instruction; returns the end of the last one.</summary>
    private int ReadContinuations(int end, out bool hasEmptyContinuation)
    {
        hasEmptyContinuation = false;
        while (TryTakeLine(out var line, out var lineEnd))
        {
            end = PhysicalLine.ContentEnd(text, line, lineEnd);
            var start = PhysicalLine.SkipBlanks(text, line, end);
            if (start == end)
            {
                hasEmptyContinuation = true;
            }
            else if (text[start] == '#')
            {
                NoteComment(start, end);
            }
            else if (PhysicalLine.ContinuationOf(text, line, end, syntax.Escape) < 0)
            {
                return end;
            }
        }

        return end;
    }

    /// <summary>Attaches the comments above and inside an instruction to it.</summary>
    private void Attach(Instruction instruction)
    {
        for (; pendingComments < syntax.Comments.Count; pendingComments++)
            syntax.Comments[pendingComments] = (syntax.Comments[pendingComments].Span, instruction);
    }

    private void ReadHeredocs(Instruction instruction)
    {
        var inner = instruction.Trigger ?? instruction;
        if (inner.Kind is not (InstructionKind.Run or InstructionKind.Copy or InstructionKind.Add) || inner.IsJson)
            return;
        List<Heredoc>? heredocs = null;
        foreach (var opening in HeredocOpening.In(instruction.Text))
        {
            (heredocs ??= []).Add(ReadHeredoc(opening, out var isTerminated));
            instruction.Span = SourceSpan.FromBounds(instruction.Span.Start, heredocs[^1].Terminator.End);
            if (isTerminated)
                continue;
            syntax.Errors.Add(
                Step.Splitting, DockerfileErrorKinds.UnterminatedHeredoc, opening.Span,
                $"The heredoc is not closed; end it with a line that contains only '{opening.Name}'");
            break;
        }

        if (heredocs is not null)
            instruction.Heredocs = inner.Heredocs = heredocs;
    }

    private Heredoc ReadHeredoc(HeredocOpening opening, out bool isTerminated)
    {
        var start = position;
        isTerminated = true;
        while (TryTakeLine(out var line, out var lineEnd))
        {
            var end = PhysicalLine.ContentEnd(text, line, lineEnd);
            var first = line;
            while (opening.StripsTabs && first < end && text[first] == '\t')
                first++;
            if (end - first == opening.Name.Length
                && string.CompareOrdinal(text, first, opening.Name, 0, opening.Name.Length) == 0)
            {
                return Make(opening, SourceSpan.FromBounds(start, line), SourceSpan.FromBounds(line, end));
            }
        }

        isTerminated = false;
        start = Math.Min(start, text.Length);
        return Make(opening, SourceSpan.FromBounds(start, text.Length), new SourceSpan(text.Length, 0));
    }

    private static Heredoc Make(HeredocOpening opening, SourceSpan body, SourceSpan terminator) => new(
        opening.Name, opening.Span, body, terminator, opening.StripsTabs, opening.IsExpanded, opening.FileDescriptor);

    /// <summary>
    /// Takes the next line; <paramref name="end"/> is the offset of its line feed or the end of the text.
    /// </summary>
    private bool TryTakeLine(out int start, out int end)
    {
        start = position;
        end = position;
        if (position >= text.Length)
            return false;
        end = PhysicalLine.EndOf(text, position, text.Length);
        position = end + 1;
        if (end - start > MaximalLineBytes / 3)
            CheckLength(start, end);
        return true;
    }

    private void CheckLength(int start, int end)
    {
        var bytes = 0;
        for (var i = start; i < end; i++)
        {
            // A pair of surrogates takes four bytes, two for each.
            bytes += text[i] < '\u0080' ? 1 : text[i] < '\u0800' || char.IsSurrogate(text[i]) ? 2 : 3;
        }

        if (bytes > MaximalLineBytes)
        {
            syntax.Errors.Add(
                Step.Splitting, DockerfileErrorKinds.Malformed, SourceSpan.FromBounds(start, end),
                $"The line is longer than {MaximalLineBytes} bytes, which is BuildKit's limit; split it");
        }
    }

    /// <summary>The last line that is not blank; the whole text if there is none.</summary>
    private SourceSpan LastLine()
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end == 0)
            return new SourceSpan(0, text.Length);
        var start = text.LastIndexOf('\n', end - 1) + 1;
        return SourceSpan.FromBounds(start, end);
    }
}
