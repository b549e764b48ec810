using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Languages;

/// <summary>The only list of languages, and how a file is assigned to one of them.</summary>
public static class LanguageList
{
    /// <summary>All languages. Where two claim a name or a text with equal evidence, the first one gets it.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        DockerfileLanguage.Instance,
        ComposeLanguage.Instance,
        CSharpLanguage.Instance,
        ProjectLanguage.Instance,
    ];

    /// <summary>
    /// What a text is read as if neither its name nor its content tells: standard input without a name.
    /// </summary>
    public static StandaloneLanguage Default => DockerfileLanguage.Instance;

    /// <summary>All kinds of files in a phrase: "a Dockerfile, a compose file, C# code nor a project file".</summary>
    /// <param name="conjunction">The word before the last one, such as "nor".</param>
    public static string Nouns(string conjunction) => Phrase(All.Select(language => language.Noun), conjunction);

    /// <summary>All kinds of files in a phrase: "Dockerfiles, compose files, C# code and project files".</summary>
    /// <inheritdoc cref="Nouns"/>
    public static string Plurals(string conjunction) => Phrase(All.Select(language => language.Plural), conjunction);

    /// <summary>The language of a name such as <c>dockerfile</c>; null if there is none.</summary>
    public static Language? Find(string name)
    {
        foreach (var language in All)
        {
            if (language.Name == name)
                return language;
        }

        return null;
    }

    /// <summary>
    /// How comments are written in a block of a rule's page: those of other files begin with <c>#</c>.
    /// </summary>
    /// <param name="name">
    /// The language of the block: of the list, or <c>editorconfig</c>, <c>env</c> and the like.
    /// </param>
    public static CommentMark CommentOf(string name) => Find(name)?.Comment ?? new CommentMark("#");

    /// <summary>The language that the path alone tells; null if it tells none.</summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    public static Language? OfName(string path)
    {
        Language? likely = null;
        foreach (var language in All)
        {
            var evidence = language.EvidenceOf(path);
            if (evidence == NameEvidence.Certain)
                return language;
            if (evidence == NameEvidence.Likely)
                likely ??= language;
        }

        return likely;
    }

    /// <summary>Whether only the content can tell whether the file is to be read.</summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    public static bool MayBeOfContent(string path) =>
        First(language => language.EvidenceOf(path) == NameEvidence.Possible) is not null;

    /// <summary>
    /// Whether a file that <see cref="MayBeOfContent"/> is worth decoding: a sieve on its bytes that drops no file of
    /// any language.
    /// </summary>
    public static bool MayBe(string path, ReadOnlySpan<byte> bytes)
    {
        foreach (var language in All)
        {
            if (language.EvidenceOf(path) == NameEvidence.Possible && language.MayBe(bytes))
                return true;
        }

        return false;
    }

    /// <summary>
    /// The language of a file that a folder walk or a build came across: by name, confirmed by content where the name
    /// is not enough. Null if the file is not to be read.
    /// </summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    /// <param name="text">The content.</param>
    public static Language? Of(string path, string text)
    {
        if (OfName(path) is { } named)
            return named.EvidenceOf(path) == NameEvidence.Certain || named.Confirms(text) ? named : null;
        return First(language => language.EvidenceOf(path) == NameEvidence.Possible && language.Recognises(path, text));
    }

    /// <summary>
    /// The language of a file that the user named: by name, otherwise by content, whatever its name. Null if neither
    /// tells.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static Language? OfNamed(string path, string text) =>
        OfName(path) ?? First(language => language.Recognises(text));

    private static string Phrase(IEnumerable<string> words, string conjunction)
    {
        string[] all = [.. words];
        var last = all.Length - 1;
        return $"{string.Join(", ", all, 0, last)} {conjunction} {all[last]}";
    }

    private static Language? First(Func<Language, bool> holds)
    {
        foreach (var language in All)
        {
            if (holds(language))
                return language;
        }

        return null;
    }
}
