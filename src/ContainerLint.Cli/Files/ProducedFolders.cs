namespace ContainerLint.Cli.Files;

/// <summary>Folders that a walk leaves out, because tools write what is in them.</summary>
internal static class ProducedFolders
{
    private const string AzdFolder = ".azure";
    private const string AzdSettings = "config.json";

    /// <summary>
    /// Names that say enough: of git, of packages and build results, and the default outputs of <c>aspire publish</c>
    /// and <c>aspirate generate</c>.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
        [".git", "node_modules", "bin", "obj", "aspire-output", "aspirate-output"];

    /// <summary>Whether the name alone says that a folder is produced.</summary>
    public static bool IsNamed(string name) => Names.Contains(name);

    /// <summary>
    /// Whether the Azure Developer CLI (azd) wrote a folder: it keeps its settings in <c>.azure</c> and those of an
    /// environment one level below. People keep pipelines in folders of the same name, but without its files.
    /// </summary>
    /// <param name="fullPath">The full path of the folder, with slashes.</param>
    /// <param name="entries">The names of what is in it.</param>
    public static bool IsOfAzd(string fullPath, IEnumerable<string> entries)
    {
        var parent = Path.GetDirectoryName(fullPath);
        if (Path.GetFileName(fullPath) == AzdFolder)
            return entries.Contains(AzdSettings);
        return Path.GetFileName(parent) == AzdFolder && entries.Contains(AzdSettings) && entries.Contains(".env");
    }
}
