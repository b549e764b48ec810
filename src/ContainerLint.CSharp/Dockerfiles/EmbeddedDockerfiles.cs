using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Dockerfiles;

/// <summary>Reads Dockerfiles in strings; their places map back to the literals.</summary>
internal static class EmbeddedDockerfiles
{
    /// <summary>
    /// Reads a text. Images after an unknown instruction are left out, since that instruction may define the stages
    /// they refer to.
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
            // The unknown part may be what seems wrong.
            Errors = [],
        };
    }

    /// <summary>
    /// The start of the first line that begins with something unknown; the length of the text if there is none.
    /// </summary>
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
