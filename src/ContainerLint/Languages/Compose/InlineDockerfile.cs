using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>Reads the Dockerfile in a compose file (<c>dockerfile_inline</c>).</summary>
internal static class InlineDockerfile
{
    /// <summary>Reads it as the build of its service would.</summary>
    /// <param name="text">Its text, after interpolation.</param>
    /// <param name="build">The build of the service.</param>
    public static DockerfileDocument Read(MappedText text, ImageBuild build) =>
        DockerfileReader.Read(Source.Embedded(text), BuildArguments.Of(build));

    /// <summary>An error at its place in the compose file; at the scalar if the Dockerfile is empty.</summary>
    public static SyntaxError ErrorInFile(SourceDocument inline, SyntaxError error, Place scalar)
    {
        var place = inline.Source.Text.Length == 0 ? scalar : new Place(inline.Source, error.Span).InFile();
        var kind = error.Kind == SyntaxErrorKind.Template ? error.Kind : ComposeErrorKinds.InvalidInlineDockerfile;
        return place.Span.Length > 0
            ? new SyntaxError(place.Span, error.Message, kind)
            : YamlErrors.At(place.Source, place.Span.Start, error.Message, kind);
    }
}
