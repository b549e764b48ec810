using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Languages;

/// <summary>The only list of languages, and how a file is assigned to one of them.</summary>
public static class LanguageList
{
    /// <summary>All languages; where two claim a name or a text, the first one gets it.</summary>
    public static IReadOnlyList<Language> All { get; } =
    [
        CSharpLanguage.Instance,
        ComposeLanguage.Instance,
        DockerfileLanguage.Instance,
        ProjectLanguage.Instance,
    ];

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

    /// <summary>The language that the path alone tells; null if it tells none.</summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    public static Language? OfName(string path)
    {
        foreach (var language in All)
        {
            if (language.EvidenceOf(path) >= NameEvidence.Likely)
                return language;
        }

        return null;
    }

    /// <summary>Whether only the content can tell whether the file is to be read.</summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    public static bool MayBeOfContent(string path) => PossibleFor(path) is not null;

    /// <summary>
    /// Whether a file that <see cref="MayBeOfContent"/> is worth decoding: a sieve on its bytes that drops no file of any
    /// language.
    /// </summary>
    public static bool MayBe(string path, ReadOnlySpan<byte> bytes) =>
        PossibleFor(path) is { } language && language.MayBe(bytes);

    /// <summary>
    /// The language of a file that a folder walk or a build came across: by name, confirmed by content where the name is
    /// not enough. Null if the file is not to be read.
    /// </summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    /// <param name="text">The content.</param>
    public static Language? Of(string path, string text)
    {
        if (OfName(path) is { } named)
            return named.EvidenceOf(path) == NameEvidence.Certain || named.Confirms(text) ? named : null;
        return PossibleFor(path) is { } possible && possible.Recognises(path, text) ? possible : null;
    }

    /// <summary>
    /// The language of a file that the user named: by name, otherwise by content, whatever its name. Null if neither
    /// tells.
    /// </summary>
    /// <inheritdoc cref="Of"/>
    public static Language? OfNamed(string path, string text) =>
        OfName(path) ?? OfContent(text);

    private static Language? OfContent(string text)
    {
        foreach (var language in All)
        {
            if (language.Recognises(text))
                return language;
        }

        return null;
    }

    private static Language? PossibleFor(string path)
    {
        foreach (var language in All)
        {
            if (language.EvidenceOf(path) == NameEvidence.Possible)
                return language;
        }

        return null;
    }
}
