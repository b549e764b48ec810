using ContainerLint.Text;

namespace ContainerLint.Documents;

/// <summary>
/// A kind of file: how it is recognised, how comments are written in it, and for all but C# how it is read. One
/// stateless instance each; <c>LanguageList.All</c> is the only list of them.
/// </summary>
public abstract class Language
{
    /// <summary>The name in <c>applies-to</c> of rule pages and on example blocks: <c>dockerfile</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What one such file is called in a sentence, with its article: "a Dockerfile".</summary>
    public abstract string Noun { get; }

    /// <summary>What such files are called in a sentence: "Dockerfiles".</summary>
    public abstract string Plural { get; }

    /// <summary>A usual name of such a file, which is enough to recognise it: <c>compose.yaml</c>.</summary>
    public abstract string UsualName { get; }

    /// <summary>
    /// The files that have such a name, as globs on the file name (<c>*</c> alone is special). Wider than
    /// <see cref="EvidenceOf"/>: the build and pre-commit select by these before anything is read.
    /// </summary>
    public abstract IReadOnlyList<string> Globs { get; }

    /// <summary>How a comment on a line of its own is written.</summary>
    public abstract CommentMark Comment { get; }

    /// <summary>How much the path says about the file being of this language; reads nothing.</summary>
    /// <param name="path">The path, with <c>/</c> or <c>\</c>.</param>
    public abstract NameEvidence EvidenceOf(string path);

    /// <summary>
    /// Whether a file with these bytes can be of this language. Cheap, on the bytes of a file whose name is only
    /// <see cref="NameEvidence.Possible"/>; false only if it certainly is not.
    /// </summary>
    public virtual bool MayBe(ReadOnlySpan<byte> bytes) => true;

    /// <summary>
    /// Whether the text is worth reading in a file whose name is only <see cref="NameEvidence.Likely"/>.
    /// </summary>
    public virtual bool Confirms(string text) => true;

    /// <summary>Whether the text alone, whatever the name of the file, proves that it is of this language.</summary>
    public virtual bool Recognises(string text) => false;

    /// <summary>
    /// Whether the text proves that a file is of this language, together with a name that is only
    /// <see cref="NameEvidence.Possible"/>.
    /// </summary>
    public virtual bool Recognises(string path, string text) => Recognises(text);

    /// <summary>The <see cref="Name"/>.</summary>
    public sealed override string ToString() => Name;
}

/// <summary>A language whose files are read one by one. C# is not: its reader needs the project.</summary>
public abstract class StandaloneLanguage : Language
{
    /// <summary>Reads a file. Never throws, whatever the text is.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lookup">Finds the other files that it depends on.</param>
    public abstract SourceDocument Read(Source source, SourceLookup lookup);
}

/// <summary>How much the name of a file says about its language; in rising order.</summary>
public enum NameEvidence
{
    /// <summary>The file is not of this language.</summary>
    None,

    /// <summary>Only the content can tell: any <c>.yaml</c> may be a compose file.</summary>
    Possible,

    /// <summary>Named like one, but a folder walk checks the content: <c>Dockerfile.notes</c>.</summary>
    Likely,

    /// <summary>Meant as one, whatever the content is: <c>Dockerfile</c>.</summary>
    Certain,
}

/// <summary>How a comment begins and ends.</summary>
/// <param name="Open">What precedes the comment: <c>#</c>, <c>//</c>, <c>&lt;!--</c>.</param>
/// <param name="Close">What ends it; empty where the line does.</param>
public readonly record struct CommentMark(string Open, string Close = "");
