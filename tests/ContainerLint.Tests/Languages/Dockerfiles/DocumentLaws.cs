using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>What holds for every document, whatever its text is.</summary>
internal static class DocumentLaws
{
    /// <summary>The images of a text without their places.</summary>
    public static string ImagesOf(string text)
    {
        var images = DockerfileReader.Read(new Source("Dockerfile", text)).Images;
        return string.Join("\n", images.Select(image => $"{image.Role} {image.Owner} {image.Text.Value}"));
    }

    /// <summary>Spans lie inside the text, in order, and say what they should.</summary>
    public static void Check(SourceDocument document)
    {
        var text = document.Source.Text;
        var syntax = ((DockerfileDocument)document).Syntax!;
        var previous = 0;
        foreach (var instruction in syntax.Instructions)
        {
            Assert.InRange(instruction.Span.Start, previous, text.Length);
            Assert.InRange(instruction.Span.End, instruction.Span.Start, text.Length);
            previous = instruction.Span.End;
            CheckInstruction(instruction, instruction.Span);
        }

        foreach (var image in document.Images)
        {
            Assert.Same(document.Source, image.Place.Source);
            Assert.InRange(image.Place.Span.Start, 0, text.Length);
            Assert.InRange(image.Place.Span.End, image.Place.Span.Start + 1, text.Length);
            CheckText(image.Text);
        }

        Assert.InRange(document.Errors.Count, 0, 1);
        foreach (var error in document.Errors)
        {
            Assert.InRange(error.Span.Start, 0, text.Length);
            Assert.InRange(error.Span.End, error.Span.Start + (text.Length > 0 ? 1 : 0), text.Length);
            Assert.False(error.Message.EndsWith('.'), error.Message);
        }
    }

    private static void CheckInstruction(Instruction instruction, SourceSpan inside)
    {
        Assert.True(inside.Contains(instruction.Span));
        Assert.True(instruction.Span.Contains(instruction.KeywordSpan));
        var previous = instruction.KeywordSpan.End;
        foreach (var flag in instruction.Flags)
        {
            Assert.InRange(flag.Span.Start, previous, instruction.Span.End);
            previous = flag.Span.End;
            if (flag.Value is not null)
                CheckText(flag.Value);
        }

        foreach (var word in instruction.Words)
        {
            if (word.Value.Length == 0)
                continue;
            var span = word.Place.Span;
            Assert.InRange(span.Start, previous, instruction.Span.End);
            Assert.InRange(span.End, span.Start + 1, instruction.Span.End);
            previous = span.End;
            CheckText(word);
        }

        foreach (var heredoc in instruction.Heredocs)
        {
            Assert.InRange(heredoc.Body.Start, 0, heredoc.Terminator.Start);
            Assert.Equal(heredoc.Body.End, heredoc.Terminator.Start);
        }

        if (instruction.Trigger is { } trigger)
            CheckInstruction(trigger, instruction.Span);
    }

    /// <summary>Segments cover the value without a gap, and verbatim ones stand in their source as they are.</summary>
    private static void CheckText(MappedText text)
    {
        var position = 0;
        foreach (var segment in text.Segments)
        {
            Assert.Equal(position, segment.Range.Start);
            position = segment.Range.End;
            if (segment.Kind == SegmentKind.Verbatim)
            {
                Assert.Equal(
                    new Place(segment.Source, segment.Span).Text,
                    text.Value.Substring(segment.Range.Start, segment.Range.Length));
            }
        }

        Assert.Equal(text.Value.Length, position);
    }
}
