using ContainerLint.CSharp.Configuration;

namespace ContainerLint.Cli.Configuration;

/// <summary>
/// The configuration files that apply in a folder: its own and those of the folders above it. Folders in which the same
/// files apply share one instance.
/// </summary>
/// <param name="files">The files, the farthest first.</param>
internal sealed class ConfigurationFolder(IReadOnlyList<ConfigurationFile> files)
{
    private readonly Lazy<ConfigurationSet> set = new(() => new ConfigurationSet(files));

    /// <summary>No file applies.</summary>
    public static ConfigurationFolder None { get; } = new([]);

    /// <summary>The files, the farthest first.</summary>
    public IReadOnlyList<ConfigurationFile> Files => files;

    /// <summary>Whether any of the files excludes files from linting.</summary>
    public bool MayExclude { get; } = files.Any(file => file.Sections.Any(section => section.Values.Any(
        value => value.Key.Equals(ExcludedPaths.Option.Key, StringComparison.OrdinalIgnoreCase))));

    /// <summary>What the files set for a file.</summary>
    /// <param name="path">Its full path, <c>/</c> as separator.</param>
    public AppliedConfiguration Of(string path) => files.Count == 0 ? AppliedConfiguration.None : set.Value.Of(path);
}
