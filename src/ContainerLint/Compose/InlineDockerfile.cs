using ContainerLint.Documents;
using ContainerLint.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Compose;

/// <summary>Reads a Dockerfile that stands in a compose file (<c>dockerfile_inline</c>).</summary>
internal static class InlineDockerfile
{
    /// <summary>Reads it as the build of its service would.</summary>
    /// <param name="text">Its text, compose's variables replaced.</param>
    /// <param name="build">What the service says about the build.</param>
    public static SourceDocument Read(MappedText text, ComposeBuild build) =>
        DockerfileReader.Read(Source.Embedded(text), build.ToArguments());

    /// <summary>A fault in the coordinates of the compose file.</summary>
    public static SyntaxFault FaultInFile(SourceDocument inline, SyntaxFault fault)
    {
        var place = new Place(inline.Source, fault.Span).InFile();
        return place.Span.Length > 0 || place.Span.Start >= place.Source.Text.Length
            ? new SyntaxFault(place.Span, fault.Message)
            : new SyntaxFault(new SourceSpan(place.Span.Start, 1), fault.Message);
    }
}
