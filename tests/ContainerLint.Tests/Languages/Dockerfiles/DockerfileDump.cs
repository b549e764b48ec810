using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>A document as one string: what was found, where, and what the program sees.</summary>
internal static class DockerfileDump
{
    /// <summary>Reads a Dockerfile and dumps all that rules see of it.</summary>
    public static string Of(string text, BuildArguments? arguments = null) =>
        Of(DockerfileReader.Read(new Source("Dockerfile", text), arguments));

    /// <summary>Dumps images, stages, suppressions and the error, one a line.</summary>
    public static string Of(SourceDocument document)
    {
        var lines = new List<string>();
        lines.AddRange(document.Images.Select(Image));
        if (document.Produces.Count > 0)
            lines.Add($"stages {string.Join(" ", document.Produces)}");
        lines.AddRange(document.Suppressions.Select(Suppression));
        lines.AddRange(document.Errors.Select(error =>
            $"error {Position(document.Source, error.Span)} {Typed(document.Source, error.Span)}\n  {error.Message}"));
        return string.Join("\n", lines);
    }

    /// <summary>Dumps the instructions with their flags, words and here-documents, one a line.</summary>
    public static string Instructions(string text)
    {
        var source = new Source("Dockerfile", text);
        var syntax = DockerfileReader.Read(source).Syntax!;
        return string.Join("\n", syntax.Instructions.Select(instruction => Instruction(source, instruction)));
    }

    /// <summary>An image: role, value, where it stands, and each run of it with the place that it comes from.</summary>
    private static string Image(ImageUse image)
    {
        var owner = image.Owner is null ? "" : $" in {image.Owner}";
        return $"{image.Role.ToString().ToLowerInvariant()}{owner} {Shown(image.Text.Value)}"
            + $" ({Position(image.Place.Source, image.Place.Span)} {Typed(image.Place.Source, image.Place.Span)})\n "
            + string.Concat(image.Text.Segments.Select(segment => $" {Run(image.Text, segment)}"));
    }

    private static string Run(MappedText text, Segment segment)
    {
        var value = Shown(text.Value.Substring(segment.Range.Start, segment.Range.Length));
        return $"{segment.Kind.ToString()[0]}'{value}'@{Position(segment.Source, segment.Span)}";
    }

    private static string Suppression(Suppression suppression)
    {
        var scope = suppression.Scope is { } place ? Position(place.Source, place.Span) : "file";
        return $"suppress {string.Join(",", suppression.Ids.Select(id => id.Id))} in {scope}: {suppression.Reason}";
    }

    private static string Instruction(Source source, Instruction instruction)
    {
        var heredocs = instruction.Heredocs.Select(heredoc =>
            $"\n  <<{heredoc.Name} {Position(source, heredoc.Body)}..{Position(source, heredoc.Terminator)}"
            + (heredoc.StripsTabs ? " strips" : "") + (heredoc.IsExpanded ? " expands" : ""));
        return Line(source, instruction) + string.Concat(heredocs);
    }

    private static string Line(Source source, Instruction instruction)
    {
        var parts = new List<string> { $"{Position(source, instruction.Span)} {instruction.Kind}" };
        parts.AddRange(instruction.Flags.Select(flag =>
            $"--{flag.Name}={flag.Value}@{Position(source, flag.Span)}"));
        parts.AddRange(instruction.Words.Select(word => $"[{Shown(word.Value)}]@{Position(source, word.Place.Span)}"));
        if (instruction.IsJson)
            parts.Add("json");
        if (instruction.Trigger is { } trigger)
            parts.Add($"({Line(source, trigger)})");
        return string.Join(" ", parts);
    }

    /// <summary>Line and column of both ends, from one: <c>1:6-1:10</c>, or <c>1:6-10</c> on one line.</summary>
    private static string Position(Source source, SourceSpan span)
    {
        var (line, column) = source.Lines.PositionOf(span.Start);
        var (endLine, endColumn) = source.Lines.PositionOf(span.End);
        var file = source.Path == "Dockerfile" ? "" : $"{source.Path}:";
        return line == endLine
            ? $"{file}{line + 1}:{column + 1}-{endColumn + 1}"
            : $"{file}{line + 1}:{column + 1}-{endLine + 1}:{endColumn + 1}";
    }

    private static string Typed(Source source, SourceSpan span) => Shown(new Place(source, span).Text);

    private static string Shown(string text) =>
        text.Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t").Replace(MappedText.UnknownCharacter, '?');
}
