namespace ContainerLint.Generators;

/// <summary>A page of <c>rules/FAMILY/NAME.md</c>.</summary>
/// <param name="Path">The path that the compiler was given.</param>
/// <param name="Text">The whole page.</param>
internal sealed record PageFile(string Path, string Text)
{
    /// <summary>The name of the rule and of its class.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The folder below <c>rules</c>.</summary>
    public string Family => FolderOf(Path);

    /// <summary>Whether a path has the form of a page's.</summary>
    public static bool IsPage(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal)
        && System.IO.Path.GetDirectoryName(path) is { Length: > 0 } family
        && FolderOf(family) == "rules";

    private static string FolderOf(string path) =>
        System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path)) ?? "";
}
