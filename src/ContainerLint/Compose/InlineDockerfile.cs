using ContainerLint.Compose.Yaml;
using ContainerLint.Dockerfiles;
using ContainerLint.Documents;
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

    /// <summary>A fault in the coordinates of the compose file; at the scalar if the Dockerfile is empty.</summary>
    public static SyntaxFault FaultInFile(SourceDocument inline, SyntaxFault fault, Place scalar)
    {
        var place = inline.Source.Text.Length == 0 ? scalar : new Place(inline.Source, fault.Span).InFile();
        return place.Span.Length > 0
            ? new SyntaxFault(place.Span, fault.Message)
            : YamlFaults.At(place.Source, place.Span.Start, fault.Message);
    }
}
