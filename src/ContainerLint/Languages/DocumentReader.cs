using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Languages;

/// <summary>
/// From a text to a document, in any language but C#, whose reader needs the project (<c>ContainerLint.CSharp</c>).
/// </summary>
public static class DocumentReader
{
    /// <summary>Reads a source. Never throws, whatever the text is.</summary>
    /// <param name="source">The text of a file.</param>
    /// <param name="language">What it is written in.</param>
    /// <param name="lookup">Finds the other files that it leans on.</param>
    public static SourceDocument Read(Source source, Language language, SourceLookup lookup) => language switch
    {
        Language.Dockerfile => DockerfileReader.Read(source),
        Language.Compose => ComposeReader.Read(source, lookup),
        Language.Project => ProjectReader.Read(source),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "There is no reader for this language"),
    };

    /// <summary>
    /// Lets the documents of a run know of each other: what a compose file gives to a Dockerfile that it builds.
    /// </summary>
    /// <returns>The same documents, in the same order.</returns>
    public static IReadOnlyList<SourceDocument> Link(IReadOnlyList<SourceDocument> documents) =>
        ComposeBuilds.Link(documents);
}
