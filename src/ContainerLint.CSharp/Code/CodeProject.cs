using ContainerLint.Text;

namespace ContainerLint.CSharp.Code;

/// <summary>
/// The C# files of a project that is read by its shape: where constants, types and global usings of other files are
/// looked up. A file is parsed once, when first needed. Thread-safe.
/// </summary>
public sealed class CodeProject
{
    private static readonly string[] TypeKeywords = ["class", "struct", "record", "interface", "enum"];

    private readonly Lazy<CodeFile>[] files;

    /// <summary>Makes a project.</summary>
    /// <param name="files">
    /// The files worth searching: those that <see cref="CodeText.MayDefine"/> or <see cref="CodeText.MayNameImages"/>.
    /// </param>
    /// <param name="usings">Namespaces that the project file imports in every file (<c>Using</c> items).</param>
    public CodeProject(IReadOnlyList<Source> files, IReadOnlyList<string> usings)
    {
        this.files = [.. files.Select(source => new Lazy<CodeFile>(() => CodeFile.Parse(source)))];
        Sources = files;
        Usings = usings;
    }

    /// <summary>A project of one file.</summary>
    public static CodeProject Of(Source file) => new([file], []);

    /// <summary>The sources of the files, in the order given.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Namespaces that the project file imports in every file.</summary>
    public IReadOnlyList<string> Usings { get; }

    /// <summary>What other namespaces compute from the project.</summary>
    internal DerivedValues Derived { get; } = new();

    /// <summary>The parsed file of a source of the project.</summary>
    public CodeFile FileOf(Source source)
    {
        for (var i = 0; i < files.Length; i++)
        {
            if (Sources[i] == source)
                return files[i].Value;
        }

        return CodeFile.Parse(source);
    }

    /// <summary>The files whose text contains a word; only these are parsed.</summary>
    public IEnumerable<CodeFile> FilesWith(string word)
    {
        for (var i = 0; i < files.Length; i++)
        {
            if (Sources[i].Text.IndexOf(word, StringComparison.Ordinal) >= 0)
                yield return files[i].Value;
        }
    }

    /// <summary>The files whose text seems to declare a type; only these are parsed.</summary>
    public IEnumerable<CodeFile> FilesDeclaring(string type)
    {
        for (var i = 0; i < files.Length; i++)
        {
            if (Declares(Sources[i].Text, type))
                yield return files[i].Value;
        }
    }

    private static bool Declares(string text, string type)
    {
        for (var i = text.IndexOf(type, StringComparison.Ordinal); i >= 0;
            i = text.IndexOf(type, i + 1, StringComparison.Ordinal))
        {
            var end = i;
            while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == '@'))
                end--;
            if (end < i && TypeKeywords.Any(word =>
                end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0))
            {
                return true;
            }
        }

        return false;
    }
}
