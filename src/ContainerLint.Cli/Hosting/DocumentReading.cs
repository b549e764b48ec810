using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Languages;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// From a file to a document: whether it is one to read, and in which language. C# is read by projects instead
/// (<see cref="CodeScope"/>).
/// </summary>
internal static class DocumentReading
{
    /// <summary>Reads a file.</summary>
    /// <returns>
    /// The document; or why there is none; or neither, for what a walk came across and proved to be something else.
    /// </returns>
    public static (SourceDocument? Document, Problem? Problem) Read(Candidate candidate, FileStore store)
    {
        var isNamed = candidate.IsExplicit || candidate.Language is not null;
        if (!candidate.IsExplicit && store.Log.Recall(candidate.FullPath) == FileVerdict.SomethingElse)
            return default;
        if (!isNamed && !store.MayBeCompose(candidate.Path))
            return SomethingElse(candidate, store);
        if (store.Read(candidate.Path, out var problem) is not { } file)
            return isNamed ? (null, new Problem(candidate.Path, problem!)) : default;
        var text = file.Source.Text;
        if (!candidate.IsExplicit && FileLanguage.IsSomethingElse(candidate.Path, candidate.Language, text))
        {
            store.Forget(file);
            return SomethingElse(candidate, store);
        }

        if ((candidate.Language ?? FileLanguage.OfContent(text, candidate.IsExplicit)) is { } language)
            return (Read(file, language, store), null);
        if (isNamed)
            return (null, new Problem(candidate.Path, "is neither a Dockerfile, a compose file, C# code nor a project file"));
        store.Forget(file);
        return SomethingElse(candidate, store);
    }

    /// <summary>The syntax of a Dockerfile is the most of it, and only few are built by a compose file of the run.</summary>
    private static SourceDocument Read(TextFile file, Language language, FileStore store)
    {
        var document = DocumentReader.Read(file.Source, language, store.Find);
        return language == Language.Dockerfile ? document with { Syntax = ReleasedSyntax.Instance } : document;
    }

    private static (SourceDocument? Document, Problem? Problem) SomethingElse(Candidate candidate, FileStore store)
    {
        store.Log.Note(candidate.FullPath, FileVerdict.SomethingElse);
        return default;
    }
}
