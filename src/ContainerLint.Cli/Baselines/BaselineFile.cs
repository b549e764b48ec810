using System.Text;
using ContainerLint.Baselines;
using ContainerLint.Cli.Files;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Baselines;

/// <summary>A baseline and its file. Its paths are relative to the folder of the file.</summary>
internal sealed class BaselineFile
{
    /// <summary>The name by which runs find a baseline.</summary>
    public const string Name = ".containerlint-baseline.json";

    private readonly string? text;

    private BaselineFile(string fullPath, string shown, Baseline content, string? text)
    {
        FullPath = fullPath;
        Shown = shown;
        Content = content;
        this.text = text;
    }

    /// <summary>The full path.</summary>
    public string FullPath { get; }

    /// <summary>The path to show.</summary>
    public string Shown { get; }

    /// <summary>The full path of its folder.</summary>
    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>The baseline.</summary>
    public Baseline Content { get; }

    /// <summary>Whether the file does not exist yet.</summary>
    public bool IsNew => text is null;

    /// <summary>
    /// The full path of the nearest baseline, from a folder up to the root of its repository; null if there is none.
    /// </summary>
    public static string? Find(string folder)
    {
        for (var parent = folder; parent is not null; parent = Path.GetDirectoryName(parent))
        {
            var path = Path.Combine(parent, Name);
            if (File.Exists(path))
                return path;
            if (Path.Exists(Path.Combine(parent, ".git")))
                break;
        }

        return null;
    }

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="UsageException">It cannot be read; the message says why.</exception>
    public static BaselineFile Open(string fullPath, FileStore store)
    {
        var shown = store.Shown(fullPath);
        var text = TextOf(fullPath, store, shown);
        return BaselineFormat.Read(text, out var problem, out _) is { } content
            ? new BaselineFile(fullPath, shown, content, text)
            : throw new UsageException(new Problem(shown, problem!).Sentence);
    }

    /// <summary>
    /// Opens a baseline for writing. A missing or damaged one is empty. Other files, and baselines of newer versions,
    /// are not overwritten.
    /// </summary>
    /// <exception cref="UsageException">It must not be overwritten, or cannot be read.</exception>
    public static BaselineFile OpenOrCreate(string fullPath, FileStore store)
    {
        var shown = store.Shown(fullPath);
        if (!Path.Exists(fullPath))
            return new BaselineFile(fullPath, shown, Baseline.Empty, null);
        var text = TextOf(fullPath, store, shown);
        if (BaselineFormat.Read(text, out var problem, out var isNewer) is { } content)
            return new BaselineFile(fullPath, shown, content, text);
        var isOurs = Path.GetFileName(fullPath) == Name || BaselineFormat.IsMeant(text);
        return isOurs && !isNewer
            ? new BaselineFile(fullPath, shown, Baseline.Empty, text)
            : throw new UsageException($"{new Problem(shown, problem!).Sentence}: it was not overwritten");
    }

    /// <summary>The full path of the file of an entry.</summary>
    public string FullPathOf(BaselineEntry entry) => Path.GetFullPath(entry.Path, Folder);

    /// <summary>Matches the findings of a run with the baseline.</summary>
    /// <param name="findings">The findings, in report order.</param>
    /// <param name="folder">The full path of the working folder.</param>
    public BaselineMatch Match(IReadOnlyList<ReportedFinding> findings, string folder) => new(
        Content,
        findings,
        source => FileStore.ShownPath(Path.GetFullPath(source.Path, folder), Folder),
        entry => !Path.Exists(FullPathOf(entry)));

    /// <summary>Replaces the file in one step, unless the content would be the same.</summary>
    /// <returns>Why it could not be written, as the end of a sentence; else null.</returns>
    public string? Write(Baseline content)
    {
        var written = BaselineFormat.Write(content);
        if (written == text)
            return null;
        if (text is not null && !IsUnchanged())
            return "changed since it was read: it was not overwritten";
        try
        {
            using var file = AtomicFile.Prepare(FullPath, Encoding.UTF8.GetBytes(written));
            file.Commit();
            return null;
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return FileErrors.WriteProblem(exception);
        }
    }

    private bool IsUnchanged() =>
        DiskFile.TryRead(FullPath, out var bytes, out _) && TextFormat.Decode(bytes).Text == text;

    private static string TextOf(string fullPath, FileStore store, string shown) =>
        store.Read(fullPath, out var problem) is { } file
            ? file.Source.Text
            : throw new UsageException(new Problem(shown, problem!).Sentence);
}
