using System.Collections.Concurrent;
using ContainerLint.Cli.Files;
using ContainerLint.CSharp.Configuration;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// Finds the configuration files of folders as the compiler does: in every folder up to the root of the disk. Each is
/// read once, and kept only if it configures ContainerLint. Thread-safe.
/// </summary>
/// <param name="root">The full path of the folder that shown paths are relative to.</param>
internal sealed class ConfigurationFolders(string root)
{
    /// <summary>
    /// How many folders are remembered. Without them every file would cost two system calls for each folder above it.
    /// </summary>
    private const int MostFolders = 50_000;

    private readonly ConcurrentDictionary<string, ConfigurationFolder> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConfigurationFolder> configured = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<ConfigurationProblem>> problems =
        new(StringComparer.Ordinal);

    private int count;

    /// <summary>What is wrong with the files that were read, ordered by path and line.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems => problems.IsEmpty ? [] :
    [
        .. problems.Values.SelectMany(list => list).Distinct()
            .OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line),
    ];

    /// <summary>The configuration files that apply in a folder.</summary>
    /// <param name="folder">The full path, <c>/</c> as separator.</param>
    public ConfigurationFolder Of(string folder)
    {
        if (folders.TryGetValue(folder, out var known))
            return known;
        var above = ProjectFolders.ParentOf(folder) is { } parent ? Of(parent) : ConfigurationFolder.None;
        var found = Load(folder, above);
        if (Interlocked.Increment(ref count) % MostFolders == 0)
            folders.Clear();
        return folders.GetOrAdd(folder, found);
    }

    private ConfigurationFolder Load(string folder, ConfigurationFolder above)
    {
        // Files share their settings by this instance, so there is only one even if the folder was evicted.
        if (configured.TryGetValue(folder, out var known))
            return known;
        var start = folder.EndsWith('/') ? folder : folder + "/";
        var isBelowOthers = above.Files.Count > 0;
        var own = new[] { Read(start + ".globalconfig", isBelowOthers), Read(start + ".editorconfig", isBelowOthers) }
            .OfType<ConfigurationFile>().ToList();
        if (own.Count == 0)
            return above;
        IReadOnlyList<ConfigurationFile> files = [.. above.Files, .. own];
        if (ConfigurationKeys.ConflictsIn(files).ToList() is { Count: > 0 } conflicts)
            problems.TryAdd(folder, conflicts);
        return configured.GetOrAdd(folder, new ConfigurationFolder(files));
    }

    /// <summary>Reads a file; null if there is none or it makes no difference.</summary>
    private ConfigurationFile? Read(string path, bool isBelowOthers)
    {
        if (!File.Exists(path))
            return null;
        var shown = FileStore.ShownPath(path, root);
        if (!DiskFile.TryRead(path, out var bytes, out var problem))
        {
            problems.TryAdd(path, [new ConfigurationProblem(shown, 0, problem!)]);
            return null;
        }

        var text = TextFormat.Decode(bytes).Text;
        if (!ConfigurationFile.MayMatter(text) && !(isBelowOthers && ConfigurationFile.MayBeRoot(text)))
            return null;
        var file = ConfigurationFile.Read(path, shown, text);
        if (ConfigurationKeys.ProblemsIn(file).ToList() is { Count: > 0 } wrong)
            problems.TryAdd(path, wrong);
        return file.Sections.Count > 0 || (isBelowOthers && file.IsRoot) ? file : null;
    }
}
