using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Dockerfiles;

/// <summary>Reads Dockerfiles that stand in strings; every place in them maps back to the literal.</summary>
internal static class EmbeddedDockerfiles
{
    /// <summary>
    /// Reads a text. What comes behind an instruction that is not known is left out: it may make the stages that are
    /// mentioned there.
    /// </summary>
    public static SourceDocument Read(MappedText text)
    {
        var document = DockerfileReader.Read(Source.Embedded(text));
        if (text.IsKnown)
            return document;
        var end = UnknownLineOf(text.Value);
        return document with
        {
            Images = [.. document.Images.Where(image => image.Place.Span.Start < end)],
            // It may be the hole that is at error.
            Errors = [],
        };
    }

    /// <summary>Where a line begins with what is not known; behind the text if none does.</summary>
    private static int UnknownLineOf(string text)
    {
        for (var i = text.IndexOf(MappedText.UnknownCharacter); i >= 0;
            i = text.IndexOf(MappedText.UnknownCharacter, i + 1))
        {
            var start = i;
            while (start > 0 && text[start - 1] is ' ' or '\t')
                start--;
            if (start == 0 || text[start - 1] == '\n')
                return start;
        }

        return text.Length;
    }
}
