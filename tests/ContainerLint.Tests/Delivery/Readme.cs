using System.Text.RegularExpressions;

namespace ContainerLint.Tests.Delivery;

/// <summary>The fenced blocks of a page that users copy from.</summary>
internal static partial class Readme
{
    /// <summary>The text of the tool's page.</summary>
    public static string Text { get; } =
        File.ReadAllText(Path.Combine(SharedFiles.Repository, "src", "ContainerLint.Cli", "package", "README.md"));

    /// <summary>The texts of all blocks in a language.</summary>
    public static IReadOnlyList<string> Blocks(string language) =>
    [
        .. Block().Matches(Text.ReplaceLineEndings("\n"))
            .Where(match => match.Groups["language"].Value == language)
            .Select(match => match.Groups["text"].Value),
    ];

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
