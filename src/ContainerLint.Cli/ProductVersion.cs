using System.Reflection;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli;

/// <summary>The version of the program.</summary>
internal static class ProductVersion
{
    private const int ShortCommit = 8;

    /// <summary>The version without the commit, such as <c>1.2.3</c>.</summary>
    public static string Number => InformationalVersion.Split('+')[0];

    /// <summary>
    /// What <c>--version</c> prints: the version, the commit it was built from, if known, and day and hash of
    /// the built-in knowledge about images.
    /// </summary>
    public static string Text
    {
        get
        {
            var parts = InformationalVersion.Split('+');
            // Build metadata of a tag may precede the commit.
            var commit = parts[^1].Split('.')[^1];
            var isKnown = parts.Length > 1 && commit.Length >= 40 && commit.All(char.IsAsciiHexDigit);
            var built = isKnown ? $"commit {commit[..ShortCommit]}, " : "";
            return $"containerlint {parts[0]} ({built}knowledge of {KnowledgeBase.Embedded.Label})";
        }
    }

    private static string InformationalVersion =>
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
