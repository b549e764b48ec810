using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// The folder of the caches: a file for each folder that is linted. It is the user's own and no part of what is linted,
/// for who could write a cache could write what it says. Keeps itself out of git and backups, and small.
/// </summary>
/// <param name="path">The full path.</param>
internal sealed class CacheFolder(string path)
{
    private const string Extension = ".cache";
    private const long LargestSize = 256 * 1024 * 1024;

    private static readonly TimeSpan LongestAge = TimeSpan.FromDays(30);

    private static readonly (string Name, string Text)[] Marks =
    [
        (".gitignore", "*\n"),
        ("CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n# What containerlint found; may be deleted at any time.\n"),
    ];

    /// <summary>The full path.</summary>
    public string FullPath => path;

    /// <summary>The folder that the platform has for caches; null if the user has none.</summary>
    /// <param name="variable">The values of environment variables.</param>
    public static CacheFolder? OfUser(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
            return Below(variable("LOCALAPPDATA"), "containerlint", "cache");
        if (OperatingSystem.IsMacOS())
            return Below(variable("HOME"), "Library", "Caches", "containerlint");
        return Below(variable("XDG_CACHE_HOME"), "containerlint") ?? Below(variable("HOME"), ".cache", "containerlint");
    }

    /// <summary>The path of a cache.</summary>
    /// <param name="name">What it is for.</param>
    public string FileOf(UInt128 name) => Path.Combine(path, $"{name:x32}{Extension}");

    /// <summary>
    /// Stores a cache in one step, so that others who read it at the same time find the old one or the new one. What
    /// cannot be stored is not.
    /// </summary>
    /// <param name="name">What it is for.</param>
    /// <param name="write">Writes it.</param>
    public void Store(UInt128 name, Action<Stream> write)
    {
        var draft = Path.Combine(path, $"{Guid.NewGuid():N}.tmp");
        try
        {
            Prepare();
            using (var stream = new FileStream(draft, FileMode.CreateNew))
                write(stream);
            File.Move(draft, FileOf(name), overwrite: true);
            Tidy();
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            Delete(draft);
        }
    }

    private void Prepare()
    {
        if (Directory.Exists(path))
            return;
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var (name, text) in Marks)
            File.WriteAllText(Path.Combine(path, name), text);
    }

    /// <summary>Deletes what was not used for long, and the oldest of what is too much.</summary>
    private void Tidy()
    {
        var files = new DirectoryInfo(path).GetFiles().Where(file => file.Extension is Extension or ".tmp")
            .OrderByDescending(file => file.LastWriteTimeUtc);
        var size = 0L;
        foreach (var file in files)
        {
            var age = DateTime.UtcNow - file.LastWriteTimeUtc;
            size += file.Length;
            if (age > LongestAge || size > LargestSize || (file.Extension != Extension && age > TimeSpan.FromHours(1)))
                Delete(file.FullName);
        }
    }

    private static CacheFolder? Below(string? parent, params string[] names) =>
        Path.IsPathFullyQualified(parent ?? "") ? new CacheFolder(Path.Combine([parent!, .. names])) : null;

    private static void Delete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // Another process has it, or has deleted it.
        }
    }
}
