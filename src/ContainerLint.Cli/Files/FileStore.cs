using System.Collections.Concurrent;
using ContainerLint.Languages;
using ContainerLint.Text;

namespace ContainerLint.Cli.Files;

/// <summary>
/// The files of a run, each read once and then the same <see cref="Source"/> for everybody who asks. Safe for use by
/// several threads.
/// </summary>
/// <param name="folder">The full path of the folder that relative paths start from.</param>
internal sealed class FileStore(string folder)
{
    private readonly ConcurrentDictionary<string, Loaded> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string[]> listed = new(StringComparer.Ordinal);

    /// <summary>Reads files and answers questions about folders; a cache records both.</summary>
    public DiskInput Input { get; set; } = new();

    /// <summary>The path to show for a full path: relative to the folder.</summary>
    public string Shown(string fullPath) => ShownPath(fullPath, folder);

    /// <summary>The path to show for a full path: relative to a folder.</summary>
    public static string ShownPath(string fullPath, string folder) =>
        Slashed(Path.GetRelativePath(folder, fullPath));

    /// <summary>A path with slashes, as they are shown.</summary>
    public static string Slashed(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace('\\', '/');

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path to show, absolute or relative to the folder.</param>
    /// <param name="problem">Why it could not be read, as the end of a sentence; else null.</param>
    public TextFile? Read(string path, out string? problem)
    {
        var fullPath = FullPath(path);
        if (fullPath is null)
        {
            problem = "cannot be read: its path is not valid";
            return null;
        }

        var loaded = files.GetOrAdd(
            fullPath, static (full, ask) => ask.Store.Load(ask.Path, full), (Store: this, Path: path));
        problem = loaded.Problem;
        return loaded.File;
    }

    /// <summary>
    /// Whether a file of which only the content can tell may be one to read. Looks at its bytes alone, so that the many
    /// files which are not cost little and are not kept.
    /// </summary>
    public bool MayBeOfContent(string path)
    {
        if (FullPath(path) is not { } fullPath)
            return false;
        if (files.ContainsKey(fullPath))
            return true;
        if (!TryRead(fullPath, out var bytes, out _) || !LanguageList.MayBe(path, bytes))
            return false;
        if (TextFile.Of(path, fullPath, bytes, out _) is { } file)
            files.TryAdd(fullPath, new Loaded(file, null));
        return true;
    }

    /// <summary>
    /// Looks at a text that may not be worth keeping: that of a file that is known already, or what is stored.
    /// </summary>
    /// <param name="candidate">The file.</param>
    /// <param name="isKept">Whether the text is worth keeping.</param>
    /// <returns>Why it could not be looked at, as the end of a sentence; else null.</returns>
    public string? Look(Candidate candidate, Func<string, bool> isKept)
    {
        var fullPath = Path.GetFullPath(candidate.FullPath);
        if (files.TryGetValue(fullPath, out var known))
        {
            if (known.File is { } text)
                isKept(text.Source.Text);
            return known.Problem;
        }

        if (!TryRead(fullPath, out var bytes, out var problem))
            return problem;
        if (TextFile.Of(candidate.Path, fullPath, bytes, out problem) is { } file && isKept(file.Source.Text))
            files.TryAdd(fullPath, new Loaded(file, null));
        // What a walk came across is no code then, whatever its name says.
        return candidate.IsExplicit ? problem : null;
    }

    /// <summary>Which project files of C# a folder has, by their full paths.</summary>
    public IReadOnlyList<string> ProjectsIn(string folder) =>
    [
        .. ProjectsAndSolutions(folder).Where(name => FolderQuestions.IsProject(name))
            .Select(name => $"{folder.TrimEnd('/')}/{name}"),
    ];

    /// <summary>Whether a folder has a solution file.</summary>
    public bool HasSolution(string folder) =>
        Array.Exists(ProjectsAndSolutions(folder), name => FolderQuestions.IsSolution(name));

    /// <summary>Whether there is anything at a full path.</summary>
    public bool Exists(string path) => Input.Ask(FolderQuestions.Exists(path)).Length > 0;

    /// <summary>Whether a file is known already.</summary>
    public bool Holds(string path) => FullPath(path) is { } fullPath && files.ContainsKey(fullPath);

    /// <summary>Reads a file without keeping it; null if it cannot be read.</summary>
    /// <param name="path">The full path.</param>
    public Source? Peek(string path) =>
        TryRead(path, out var bytes, out _) ? TextFile.Of(Shown(path), path, bytes, out _)?.Source : null;

    /// <summary>Removes the text of a file that is not needed any more; reading it again reads the disk.</summary>
    public void Evict(Source source)
    {
        if (FileOf(source) is { } file)
            files.TryRemove(file.FullPath, out _);
    }

    /// <summary>Forgets the text of a file: it is another one now.</summary>
    /// <param name="fullPath">The full path.</param>
    public void Forget(string fullPath) => files.TryRemove(fullPath, out _);

    /// <summary>The full path of a shown one; null if it is not valid.</summary>
    public string? FullPathOf(string path) => path.Length == 0 ? folder : FullPath(path);

    /// <summary>Why a file could not be read, as the end of a sentence.</summary>
    public string ProblemOf(string path)
    {
        Read(path, out var problem);
        return problem ?? "is gone";
    }

    /// <summary>The text of a file that another one leans on; null if it cannot be read.</summary>
    public Source? Find(string path) => Read(path, out _)?.Source;

    /// <summary>Puts a text where a file would be: what came from the standard input.</summary>
    public void Add(TextFile file) => files[file.FullPath] = new Loaded(file, null);

    /// <summary>The same files with other texts in some of them.</summary>
    public FileStore With(IEnumerable<TextFile> changed)
    {
        var store = new FileStore(folder) { Input = Input };
        foreach (var (path, loaded) in files)
            store.files[path] = loaded;
        foreach (var file in changed)
            store.Add(file);
        return store;
    }

    /// <summary>The file that a source was read from; null for one from elsewhere.</summary>
    public TextFile? FileOf(Source source) =>
        FullPath(source.Path) is { } path && files.TryGetValue(path, out var loaded) && loaded.File?.Source == source
            ? loaded.File
            : null;

    private string[] ProjectsAndSolutions(string folder) => listed.GetOrAdd(
        folder,
        static (folder, input) => input.Ask(FolderQuestions.ProjectsAndSolutions(folder))
            .Split('/', StringSplitOptions.RemoveEmptyEntries),
        Input);

    private Loaded Load(string path, string fullPath) =>
        TryRead(fullPath, out var bytes, out var problem)
            ? new Loaded(TextFile.Of(path, fullPath, bytes, out problem), problem)
            : new Loaded(null, problem);

    private bool TryRead(string fullPath, out byte[] bytes, out string? problem) =>
        Input.TryRead(fullPath, out bytes, out problem);

    private string? FullPath(string path)
    {
        try
        {
            return Path.GetFullPath(path, folder);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private sealed record Loaded(TextFile? File, string? Problem);
}
