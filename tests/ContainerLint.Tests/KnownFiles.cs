using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Tests;

/// <summary>A tree of files that are all there are.</summary>
internal sealed class KnownFiles : FileTree
{
    private readonly Dictionary<string, Source> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal) { "" };

    /// <summary>A tree of sources.</summary>
    public KnownFiles(IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            var path = FilePaths.Normalise(source.Path);
            files[path] = source;
            for (var folder = FilePaths.Folder(path); folder.Length > 0; folder = FilePaths.Folder(folder))
                folders.Add(folder);
        }
    }

    /// <summary>What was asked, in order.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>A tree of files by their paths; a text may be anything.</summary>
    public static KnownFiles Of(params string[] paths) => new(paths.Select(path => new Source(path, "")));

    public override PathKind KindOf(string path)
    {
        Asked.Add(path);
        return path.StartsWith("..", StringComparison.Ordinal) ? PathKind.Unknown
            : files.ContainsKey(path) ? PathKind.File
            : folders.Contains(path) ? PathKind.Folder
            : PathKind.Absent;
    }

    public override IReadOnlyList<string>? NamesIn(string path)
    {
        if (!folders.Contains(path))
            return null;
        var names = files.Keys.Where(file => FilePaths.Folder(file) == path).Select(FileName)
            .Concat(folders.Where(folder => folder.Length > 0 && FilePaths.Folder(folder) == path)
                .Select(folder => FileName(folder) + "/"));
        return [.. names.Order(StringComparer.Ordinal)];
    }

    public override Source? Read(string path) => files.GetValueOrDefault(path);

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
