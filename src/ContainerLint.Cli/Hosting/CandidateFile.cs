using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Text;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// A file that may be read on its own: decides whether it is to be read at all and in which language. C# is read by
/// projects instead (<see cref="CodeScope"/>).
/// </summary>
/// <param name="candidate">The file.</param>
/// <param name="store">Where its bytes come from.</param>
/// <param name="report">Hears why the file cannot be read; safe for several threads.</param>
/// <param name="progress">Hears of the file.</param>
internal sealed class CandidateFile(Candidate candidate, FileStore store, Action<Problem> report, Progress progress)
    : FileGroup
{
    private bool IsNamed => candidate.IsExplicit || candidate.Language is not null;

    /// <inheritdoc/>
    public override GroupReading Read(SourceLookup lookup)
    {
        progress.Advance();
        var nothing = new GroupReading([], [candidate.Path]);
        if (!candidate.IsExplicit && store.Input.Recall(candidate.FullPath) == FileVerdict.SomethingElse)
            return nothing;
        if (!IsNamed && !store.MayBeOfContent(candidate.Path))
        {
            NoteSomethingElse();
            return nothing;
        }

        if (lookup(candidate.Path) is not { } source)
        {
            if (IsNamed)
                report(new Problem(candidate.Path, store.ProblemOf(candidate.Path)));
            return nothing;
        }

        if (LanguageOf(source) is StandaloneLanguage language)
            return StandaloneFile.Read(source, language, lookup);
        if (candidate.IsExplicit)
        {
            report(new Problem(candidate.Path, "is neither " + LanguageList.Nouns("nor")));
            return nothing;
        }

        store.Evict(source);
        NoteSomethingElse();
        return nothing;
    }

    private Language? LanguageOf(Source source) => candidate.IsExplicit
        ? candidate.Language ?? LanguageList.OfNamed(candidate.Path, source.Text)
        : LanguageList.Of(candidate.Path, source.Text);

    private void NoteSomethingElse() => store.Input.Note(candidate.FullPath, FileVerdict.SomethingElse);
}
