using ContainerLint.Documents;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Finds the images that a build of a Dockerfile uses.</summary>
public static class DockerfileImages
{
    /// <summary>
    /// The images of <c>FROM</c>, <c>COPY --from</c>, <c>RUN --mount=from=</c> and <c># syntax=</c>, in the order of
    /// the text, evaluated with the file's own defaults; not stages, <c>scratch</c>, stage numbers and named contexts.
    /// </summary>
    /// <param name="syntax">The Dockerfile.</param>
    /// <param name="arguments">
    /// What the caller passes to the build, of which only the stages that its target needs count; null for all stages.
    /// </param>
    public static IReadOnlyList<ImageUse> Of(DockerfileSyntax syntax, BuildArguments? arguments = null) =>
        Evaluation.Of(syntax, arguments).Images();
}
