using ContainerLint.Documents;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Finds the images that a build of a Dockerfile uses.</summary>
public static class DockerfileImages
{
    /// <summary>
    /// The images of <c>FROM</c>, <c>COPY --from</c>, <c>RUN --mount=from=</c> and <c># syntax=</c>, in the order of
    /// the text, evaluated with the file's own defaults. Stages, <c>scratch</c>, indices and named contexts are none.
    /// </summary>
    /// <param name="syntax">The Dockerfile.</param>
    /// <param name="arguments">
    /// What the build gives from outside; then only stages that its target needs count. Without it every stage counts.
    /// </param>
    public static IReadOnlyList<ImageUse> Of(DockerfileSyntax syntax, BuildArguments? arguments = null) =>
        Evaluation.Of(syntax, arguments).Images();
}
