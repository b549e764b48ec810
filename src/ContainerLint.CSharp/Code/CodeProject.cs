using ContainerLint.Text;

namespace ContainerLint.CSharp.Code;

/// <summary>
/// The C# files of a project that is read by its shape: where constants, types and global usings of other files are
/// looked up. A file is parsed once, when first needed. Thread-safe.
/// </summary>
public sealed class CodeProject
{
    private readonly Lazy<CodeFile>[] files;
    private readonly Lazy<TypeNames> types;

    /// <summary>Makes a project.</summary>
    /// <param name="files">
    /// The files worth searching: those that <see cref="CodeText.MayDefine"/> or <see cref="CodeText.MayNameImages"/>.
    /// </param>
    /// <param name="usings">Namespaces that the project file imports in every file (<c>Using</c> items).</param>
    public CodeProject(IReadOnlyList<Source> files, IReadOnlyList<string> usings)
    {
        this.files = [.. files.Select(source => new Lazy<CodeFile>(() => CodeFile.Parse(source)))];
        types = new Lazy<TypeNames>(() => new TypeNames(files));
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
    public IEnumerable<CodeFile> FilesDeclaring(string type) =>
        types.Value.FilesDeclaring(type).Select(file => files[file].Value);
}
