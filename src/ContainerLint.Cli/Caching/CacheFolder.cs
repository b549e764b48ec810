using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// The folder of the caches. It belongs to the user and never to a linted repository: anyone who can write a cache can
/// forge the results that are read from it. Keeps itself out of git and backups, and small.
/// </summary>
/// <param name="path">The full path.</param>
/// <param name="time">The clock by which caches grow old.</param>
internal sealed class CacheFolder(string path, TimeProvider time)
{
    private const string Extension = ".cache";
    private const long LargestSize = 256 * 1024 * 1024;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan LongestAge = TimeSpan.FromDays(30);

    // CACHEDIR.TAG keeps backup programs out: https://bford.info/cachedir/
    private static readonly (string Name, string Text)[] Marks =
    [
        (".gitignore", "*\n"),
        (
            "CACHEDIR.TAG",
            "Signature: 8a477f597d28d172789f06886806bc55\n# Caches of containerlint; may be deleted at any time.\n"),
    ];

    /// <summary>The full path.</summary>
    public string FullPath => path;

    /// <summary>The clock by which caches grow old.</summary>
    public TimeProvider Time => time;

    /// <summary>The platform's folder for caches; null if the environment does not say where it is.</summary>
    /// <param name="variable">The values of environment variables.</param>
    /// <param name="time">The clock by which caches grow old.</param>
    public static CacheFolder? OfUser(Func<string, string?> variable, TimeProvider time)
    {
        CacheFolder? Below(string? parent, params string[] names) =>
            Path.IsPathFullyQualified(parent ?? "") ? new(Path.Combine([parent!, .. names]), time) : null;
        if (OperatingSystem.IsWindows())
            return Below(variable("LOCALAPPDATA"), "containerlint", "cache");
        if (OperatingSystem.IsMacOS())
            return Below(variable("HOME"), "Library", "Caches", "containerlint");
        return Below(variable("XDG_CACHE_HOME"), "containerlint") ?? Below(variable("HOME"), ".cache", "containerlint");
    }

    /// <summary>The path of a run's cache.</summary>
    /// <param name="name">The hash of what the run is about.</param>
    public string FileOf(UInt128 name) => Path.Combine(path, $"{name:x32}{Extension}");

    /// <summary>Stores the cache of a run and deletes caches that are too old or too many.</summary>
    /// <param name="name">The hash of what the run is about.</param>
    /// <param name="write">Writes the cache.</param>
    public void Store(UInt128 name, Action<Stream> write)
    {
        if (TryStore(FileOf(name), write, mode: null))
            Tidy();
    }

    /// <summary>Stores a file that only the user may read.</summary>
    /// <param name="name">The name of the file in the folder.</param>
    /// <param name="write">Writes the content.</param>
    public void StorePrivate(string name, Action<Stream> write) =>
        TryStore(Path.Combine(path, name), write, OwnerOnly);

    /// <summary>
    /// Replaces a file in one step, so that concurrent readers find the old content or the new one. A cache that cannot
    /// be stored is no error: the next run only takes longer.
    /// </summary>
    private bool TryStore(string file, Action<Stream> write, UnixFileMode? mode)
    {
        try
        {
            Create();
            using var draft = AtomicFile.Open(file, mode);
            write(draft.Stream);
            draft.Commit();
            return true;
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return false;
        }
    }

    private void Create()
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
        foreach (var (name, text) in Marks)
            File.WriteAllText(Path.Combine(path, name), text);
    }

    private void Tidy()
    {
        var files = new DirectoryInfo(path).GetFiles('*' + Extension).OrderByDescending(file => file.LastWriteTimeUtc);
        var size = 0L;
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var file in files)
        {
            size += file.Length;
            if (now - file.LastWriteTimeUtc > LongestAge || size > LargestSize)
                TryDelete(file.FullName);
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // Another process is using it, or has deleted it.
        }
    }
}
