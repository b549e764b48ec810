using System.Text;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Baselines;

/// <summary>A baseline and the file it is in. The paths that it holds begin at the folder of the file.</summary>
internal sealed class BaselineFile
{
    /// <summary>The name under which runs find a baseline.</summary>
    public const string Name = ".containerlint-baseline.json";

    private readonly string? text;

    private BaselineFile(string fullPath, string shown, Baseline content, string? text)
    {
        FullPath = fullPath;
        Shown = shown;
        Content = content;
        this.text = text;
    }

    /// <summary>Where it is.</summary>
    public string FullPath { get; }

    /// <summary>The path to show.</summary>
    public string Shown { get; }

    /// <summary>The full path of its folder.</summary>
    public string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>What it holds.</summary>
    public Baseline Content { get; }

    /// <summary>Whether there is no such file yet.</summary>
    public bool IsNew => text is null;

    /// <summary>
    /// The full path of the baseline that is nearest above a folder, not looked for beyond its repository; null if
    /// there is none.
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
    /// Opens a baseline to write it: one that is not there yet, or that is damaged, holds nothing. What is no baseline
    /// is not overwritten, nor is one that a newer version wrote.
    /// </summary>
    /// <exception cref="UsageException">It must not be overwritten, or cannot be read at all.</exception>
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

    /// <summary>The full path of the file that an entry is about.</summary>
    public string FullPathOf(BaselineEntry entry) => Path.GetFullPath(entry.Path, Folder);

    /// <summary>Writes another content in one step; a file that would not change is left alone.</summary>
    /// <returns>Why it could not be written, as the end of a sentence; else null.</returns>
    public string? Write(Baseline content)
    {
        var written = BaselineFormat.Write(content);
        if (written == text)
            return null;
        if (text is not null && !IsUnchanged())
            return "changed while it was read: it was left as it is";
        try
        {
            AtomicFile.Sweep(FullPath);
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
