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
    private readonly Lazy<Dictionary<Source, int>> indexes;
    private readonly CodeFile? usings;

    private CodeProject(CodeProject known, IReadOnlyList<Source> more)
    {
        Sources = [.. known.Sources, .. more];
        Symbols = known.Symbols;
        HasImplicitUsings = known.HasImplicitUsings;
        PackageVersion = known.PackageVersion;
        usings = known.usings;
        files = [.. known.files, .. more.Select(LazilyParsed)];
        types = new Lazy<TypeNames>(() => new TypeNames(Sources));
        indexes = new Lazy<Dictionary<Source, int>>(() => IndexesOf(Sources));
    }

    /// <summary>Makes a project.</summary>
    /// <param name="files">
    /// The files worth searching: those that <see cref="CodeText.MayDefine"/> or <see cref="CodeText.MayNameImages"/>.
    /// </param>
    /// <param name="usings">
    /// What the project imports in every file, as in a <c>using</c> directive: <c>A.B</c>, <c>static A.B</c>,
    /// <c>C = A.B</c>.
    /// </param>
    public CodeProject(IReadOnlyList<Source> files, IReadOnlyList<string> usings)
    {
        this.files = [.. files.Select(LazilyParsed)];
        types = new Lazy<TypeNames>(() => new TypeNames(files));
        indexes = new Lazy<Dictionary<Source, int>>(() => IndexesOf(files));
        this.usings = usings.Count == 0 ? null : FileOf(usings);
        Sources = files;
    }

    /// <summary>A project of one file.</summary>
    public static CodeProject Of(Source file) => new([file], []);

    /// <summary>The same project with further files; those that are parsed stay so.</summary>
    public CodeProject With(IReadOnlyList<Source> more) => more.Count == 0 ? this : new(this, more);

    /// <summary>The sources of the files, in the order given.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The symbols that <c>#if</c> directives see.</summary>
    public IReadOnlyList<string> Symbols { get; init; } = CodeFile.CurrentSymbols;

    /// <summary>Whether the project file turns implicit usings on or off; null if it does neither.</summary>
    public bool? HasImplicitUsings { get; init; }

    /// <summary>
    /// The version of a package by its name, null if it is unknown; null if there are no project files.
    /// </summary>
    public Func<string, Version?>? PackageVersion { get; init; }

    /// <summary>What other namespaces compute from the project.</summary>
    internal DerivedValues Derived { get; } = new();

    /// <summary>The parsed file of a source of the project.</summary>
    public CodeFile FileOf(Source source) =>
        indexes.Value.TryGetValue(source, out var index) ? files[index].Value : CodeFile.Parse(source, Symbols);

    /// <summary>The parsed file at an index of <see cref="Sources"/>.</summary>
    internal CodeFile FileAt(int index) => files[index].Value;

    /// <summary>The files whose text contains a word; only these are parsed.</summary>
    public IEnumerable<CodeFile> FilesWith(string word) =>
        FilesWhere(text => text.IndexOf(word, StringComparison.Ordinal) >= 0);

    /// <summary>The files with a certain text; only these are parsed.</summary>
    internal IEnumerable<CodeFile> FilesWhere(Func<string, bool> isWanted)
    {
        for (var i = 0; i < files.Length; i++)
        {
            if (isWanted(Sources[i].Text))
                yield return files[i].Value;
        }
    }

    /// <summary>The files with global usings, and what the project file imports as such a file.</summary>
    public IEnumerable<CodeFile> FilesWithGlobalUsings() =>
        usings is null ? FilesWith("global using") : FilesWith("global using").Prepend(usings);

    /// <summary>The files whose text seems to declare a type; only these are parsed.</summary>
    public IEnumerable<CodeFile> FilesDeclaring(string type) =>
        types.Value.FilesDeclaring(type).Select(file => files[file].Value);

    /// <summary>The index of each source; that of its first place if it is given twice.</summary>
    private static Dictionary<Source, int> IndexesOf(IReadOnlyList<Source> sources)
    {
        var indexes = new Dictionary<Source, int>(sources.Count);
        for (var i = sources.Count - 1; i >= 0; i--)
            indexes[sources[i]] = i;
        return indexes;
    }

    private Lazy<CodeFile> LazilyParsed(Source source) => new(() => CodeFile.Parse(source, Symbols));

    /// <summary>The file that the SDK writes for the imports of a project file.</summary>
    private static CodeFile FileOf(IReadOnlyList<string> usings) => CodeFile.Parse(
        new Source("GlobalUsings.g.cs", string.Concat(usings.Select(static one => $"global using {one};\n"))));
}
