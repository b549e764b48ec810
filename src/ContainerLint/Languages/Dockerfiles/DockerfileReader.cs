using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Reads Dockerfiles as BuildKit does, and Containerfiles as Buildah does. Never throws, whatever the text is.
/// </summary>
public static class DockerfileReader
{
    /// <summary>Reads a Dockerfile, and as much as possible of one with an error.</summary>
    /// <param name="source">The text.</param>
    /// <param name="arguments">
    /// What the build gives from outside, if that is known (<see cref="DockerfileImages"/>).
    /// </param>
    /// <param name="isForBuildah">Whether Buildah reads the file whatever its name is.</param>
    public static DockerfileDocument Read(
        Source source, BuildArguments? arguments = null, bool isForBuildah = false)
    {
        var syntax = InstructionScanner.Scan(source);
        syntax.IsForBuildah = isForBuildah || DockerfileNames.IsContainerfile(FileNames.NameOf(source.Path));
        if (Frontend.IsForeign(syntax))
            return Document(syntax, Evaluation.Of(syntax, arguments).Images(), null);
        syntax.Stages = StageReader.Read(syntax.Instructions);
        InstructionChecks.Check(syntax);
        var evaluation = Evaluation.Of(syntax, arguments);
        syntax.Errors.Add(evaluation.Errors);
        syntax.Bases = evaluation.Bases;
        syntax.Globals = evaluation.Variables;
        return Document(syntax, evaluation.Images(), TemplateText.Find(syntax) ?? syntax.Errors.Error);
    }

    /// <summary>The syntax of a Dockerfile; reads it again if the document no longer has it.</summary>
    public static DockerfileSyntax SyntaxOf(DockerfileDocument document) =>
        document.Syntax ?? Read(document.Source, null, document.IsForBuildah).Syntax!;

    private static DockerfileDocument Document(
        DockerfileSyntax syntax, IReadOnlyList<ImageUse> images, SyntaxError? error)
    {
        return new DockerfileDocument(syntax.Source, syntax)
        {
            IsForBuildah = syntax.IsForBuildah,
            Images = images,
            Produces = NamesOf(syntax.Stages),
            Suppressions = DockerfileSuppressions.Find(syntax),
            Errors = error is null ? [] : [error],
        };
    }

    private static IReadOnlyList<string> NamesOf(IReadOnlyList<Stage> stages)
    {
        List<string>? names = null;
        foreach (var stage in stages)
        {
            if (stage.Name is not null)
                (names ??= []).Add(stage.Name);
        }

        return names is null ? [] : names;
    }
}
