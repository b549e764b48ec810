namespace ContainerLint.Languages;

/// <summary>Parts of paths, without touching the disk; both separators count on every platform.</summary>
internal static class FileNames
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>What follows the last separator.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(Separators) + 1);

    /// <summary>What follows the last dot of a file name; empty if there is no dot.</summary>
    public static string ExtensionOf(string name) =>
        name.LastIndexOf('.') is >= 0 and var dot ? name.Substring(dot + 1) : "";

    /// <summary>What precedes the last dot of a file name; all of it if there is no dot.</summary>
    public static string StemOf(string name) =>
        name.LastIndexOf('.') is >= 0 and var dot ? name.Substring(0, dot) : name;
}
