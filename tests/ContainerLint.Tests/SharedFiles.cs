using System.Runtime.CompilerServices;

namespace ContainerLint.Tests;

/// <summary>
/// Finds the vectors and the corpus, which are not part of the repository: in <c>../shared</c> beside it, or where the
/// environment variable <c>CONTAINERLINT_SHARED</c> says. A test that needs them is skipped where they are absent.
/// </summary>
internal static class SharedFiles
{
    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    private static string Root { get; } = Environment.GetEnvironmentVariable("CONTAINERLINT_SHARED")
        ?? Path.Combine(Repository, "..", "shared");

    /// <summary>The path of a shared file or folder; skips the test if it is not there.</summary>
    public static string PathOf(string relative)
    {
        var path = Path.Combine(Root, relative);
        Assert.SkipUnless(
            File.Exists(path) || Directory.Exists(path),
            $"{path} is not there; set CONTAINERLINT_SHARED to the folder that holds vectors/ and corpus/");
        return path;
    }

    /// <summary>The text of a shared file; skips the test if it is not there.</summary>
    public static string Text(string relative) => File.ReadAllText(PathOf(relative));

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
