using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>The folder that a build sends to BuildKit, without what <c>.dockerignore</c> leaves out.</summary>
internal sealed class BuildContext
{
    private const string IgnoreName = ".dockerignore";

    private readonly FileTree files;
    private readonly IgnoreFile? ignored;

    private BuildContext(string folder, FileTree files, IgnoreFile? ignored)
    {
        Folder = folder;
        this.files = files;
        this.ignored = ignored;
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The files around it.</summary>
    public FileTree Files => files;

    /// <summary>The file that leaves files out; null if there is none.</summary>
    public IgnoreFile? Ignored => ignored;

    /// <summary>The context of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="dockerfile">
    /// The path of the Dockerfile; the file beside it with the same name takes precedence.
    /// </param>
    /// <param name="files">What is known of files.</param>
    public static BuildContext Of(string folder, string dockerfile, FileTree files)
    {
        var source = files.Read(dockerfile + IgnoreName) ?? files.Read(FilePaths.Join(folder, IgnoreName));
        return new BuildContext(folder, files, source is null ? null : IgnoreFile.Read(source));
    }

    /// <summary>The path outside of the context's coordinates.</summary>
    public string PathOf(string path) => FilePaths.Join(Folder, path.Length == 0 ? "." : path);

    /// <summary>
    /// What a path is for the build: an ignored file is absent, a folder is there as long as something in it may be.
    /// </summary>
    /// <param name="path">Relative to the context.</param>
    public PathKind KindOf(string path)
    {
        var kind = path.StartsWith("..", StringComparison.Ordinal) ? PathKind.Absent : files.KindOf(PathOf(path));
        return kind == PathKind.File && Ignores(path) ? PathKind.Absent : kind;
    }

    /// <summary>Whether a path is left out, whatever it is.</summary>
    public bool Ignores(string path) => ignored?.Ignores(path) == true;

    /// <summary>The names in a folder that are not left out, folders with a final slash; null if unknown.</summary>
    public IReadOnlyList<string>? NamesIn(string folder)
    {
        var names = files.NamesIn(PathOf(folder));
        return names is null || ignored is null
            ? names
            : [.. names.Where(name => name.EndsWith("/", StringComparison.Ordinal)
                || !Ignores(FilePaths.Join(folder, name)))];
    }

    /// <summary>The text of a file; null if it is none or unknown.</summary>
    public Source? Read(string path) => KindOf(path) == PathKind.File ? files.Read(PathOf(path)) : null;
}
