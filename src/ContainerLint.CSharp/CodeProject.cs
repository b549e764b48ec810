using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Suppressions;
using ContainerLint.CSharp.Values.Names;
using ContainerLint.Text;

namespace ContainerLint.CSharp;

/// <summary>
/// The C# files of a project that nobody has compiled: where constants of other files are found, and which namespaces
/// every file uses. Files are parsed when a name in them is asked for, each once. Safe for several threads.
/// </summary>
public sealed class CodeProject
{
    private static readonly string[] TypeKeywords = ["class", "struct", "record", "interface", "enum"];

    private readonly Lazy<CodeFile>[] files;
    private readonly Lazy<IReadOnlyList<string>> suppressedRules;
    private ProjectShape? shape;
    private IReadOnlyList<UserDeclaration>? userDeclarations;

    /// <summary>Makes a project.</summary>
    /// <param name="files">
    /// The files worth asking: those that <see cref="CodeText.MayDefine"/> or <see cref="CodeText.MayNameImages"/>.
    /// </param>
    /// <param name="usings">Namespaces that the project file imports everywhere (<c>Using</c> items).</param>
    public CodeProject(IReadOnlyList<Source> files, IReadOnlyList<string> usings)
    {
        this.files = [.. files.Select(source => new Lazy<CodeFile>(() => CodeFile.Parse(source)))];
        suppressedRules = new(
            () => [.. FilesWith("SuppressMessage").SelectMany(SuppressAttributes.AssemblyRules).Distinct()]);
        Sources = files;
        Usings = usings;
        Types = new DeclaredTypes(this);
    }

    /// <summary>A project of one file.</summary>
    public static CodeProject Of(Source file) => new([file], []);

    /// <summary>The sources of the files, in the order in which they were given.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Namespaces that the project file imports everywhere.</summary>
    public IReadOnlyList<string> Usings { get; }

    /// <summary>The rules that some file switches off for all of them.</summary>
    internal IReadOnlyList<string> SuppressedRules => suppressedRules.Value;

    /// <summary>The types that the files declare.</summary>
    internal DeclaredTypes Types { get; }

    /// <summary>What the text of the files says about all of them.</summary>
    internal ProjectShape Shape => shape ??= new CodeProjectShape(this);

    /// <summary>What the files declare to take image references; looked for once.</summary>
    internal IReadOnlyList<UserDeclaration> UserDeclarations => userDeclarations ??=
        [.. FilesWith(UserAttribute.Syntax).SelectMany(UserAttribute.DeclaredIn)];

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

    /// <summary>The files whose text looks as if it declared a type; only these are parsed.</summary>
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
            if (end < i && TypeKeywords.Any(
                word => end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0))
            {
                return true;
            }
        }

        return false;
    }
}
