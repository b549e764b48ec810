using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Reads the parser directives: comments of the form <c># name = value</c> with a known name at the top of the file.
/// The first line of any other form ends them. Follows BuildKit's <c>parser/directives.go</c>, <c>DirectiveParser</c>.
/// </summary>
internal sealed class DirectiveReader
{
    private readonly DockerfileSyntax syntax;
    private readonly List<Directive> directives = [];
    private bool isDone;
    private bool isAfterShebang;
    private bool isIndented;
    private int count;

    /// <summary>Reads directives into a syntax tree.</summary>
    public DirectiveReader(DockerfileSyntax syntax) => this.syntax = syntax;

    /// <summary>Ends the directives, at the first line that is not a comment.</summary>
    public void End() => isDone = true;

    /// <summary>Gives the directives to the syntax tree.</summary>
    public void Finish() => syntax.Directives = directives;

    /// <summary>Reads a comment from its <c>#</c> at <paramref name="start"/>.</summary>
    /// <param name="line">The start of its line.</param>
    /// <param name="start">The offset of its <c>#</c>.</param>
    /// <param name="end">The end of the line, without the line end.</param>
    public void Read(int line, int start, int end)
    {
        if (isDone)
            return;
        if (count++ == 0 && start == line && start + 1 < end && syntax.Source.Text[start + 1] == '!')
        {
            isAfterShebang = true;
            return;
        }

        isIndented |= start > line;
        if (Match(syntax.Source, start, end) is not { } directive)
        {
            isDone = true;
            return;
        }

        if (directives.Exists(other => other.Name == directive.Name))
        {
            if (!isAfterShebang)
            {
                syntax.Errors.Add(
                    Step.Splitting, DockerfileErrorKinds.DuplicateDirective, directive.Span,
                    $"Duplicate '{directive.Name}' directive; remove one");
            }

            isDone = true;
            return;
        }

        Apply(directive);
    }

    private void Apply(Directive directive)
    {
        var isEscape = directive.Name == "escape";
        directives.Add(directive with { IsEffective = isEscape ? !isAfterShebang : !isIndented });
        if (directive.Name == "check" && !isIndented)
            CheckOptions(directive);
        if (!isEscape || isAfterShebang)
            return;
        if (directive.Value is "\\" or "`")
        {
            syntax.Escape = directive.Value[0];
            return;
        }

        syntax.Errors.Add(
            Step.Splitting, DockerfileErrorKinds.InvalidDirectiveValue, directive.ValueSpan,
            $"'{directive.Value}' cannot be the escape character; use a backslash or a backtick");
    }

    private void CheckOptions(Directive directive)
    {
        var blank = directive.Value.IndexOf(' ');
        var options = blank < 0 ? directive.Value : directive.Value.Substring(0, blank);
        foreach (var option in options.Split(';'))
        {
            if (option.Length > 0 && option.Split('=') is not [("skip" or "experimental" or "error"), _, ..])
            {
                syntax.Errors.Add(
                    Step.Resolving, DockerfileErrorKinds.InvalidDirectiveValue, directive.ValueSpan,
                    $"'{option}' is not an option of the check directive; use skip=, error= or experimental=");
            }
        }
    }

    /// <summary>Reads a comment as a directive, wherever it is in the file; null if it has another form.</summary>
    /// <param name="source">The source.</param>
    /// <param name="start">The offset of its <c>#</c>.</param>
    /// <param name="end">The end of the line, without the line end.</param>
    public static Directive? Match(Source source, int start, int end)
    {
        var text = source.Text;
        var nameStart = PhysicalLine.SkipBlanks(text, start + 1, end);
        var nameEnd = nameStart;
        while (nameEnd < end && IsNameCharacter(text[nameEnd]))
            nameEnd++;
        var equals = PhysicalLine.SkipBlanks(text, nameEnd, end);
        if (nameEnd == nameStart || equals >= end || text[equals] != '=')
            return null;
        var valueStart = PhysicalLine.SkipBlanks(text, equals + 1, end);
        var valueEnd = end;
        while (valueEnd > valueStart && char.IsWhiteSpace(text[valueEnd - 1]))
            valueEnd--;
        var name = text.Substring(nameStart, nameEnd - nameStart).ToLowerInvariant();
        if (valueEnd == valueStart || name is not ("syntax" or "escape" or "check"))
            return null;
        return new Directive(
            name,
            text.Substring(valueStart, valueEnd - valueStart),
            SourceSpan.FromBounds(start, valueEnd),
            SourceSpan.FromBounds(nameStart, nameEnd),
            SourceSpan.FromBounds(valueStart, valueEnd));
    }

    private static bool IsNameCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
