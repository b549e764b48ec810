using System.CommandLine;

namespace ContainerLint.Cli.Completion;

/// <summary>
/// The script with which a shell completes <c>containerlint</c>. It contains all words, so that no process starts at
/// the press of a key.
/// </summary>
internal static class CompletionScript
{
    private const string Words = "@WORDS@";

    /// <summary>The supported shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for one of <see cref="Shells"/>.</summary>
    public static string For(string shell, RootCommand command)
    {
        using var table = new StringWriter { NewLine = "\n" };
        CompletionTable.Write(table, command);
        var words = table.ToString().TrimEnd('\n');
        // The other scripts hold the words in quotes in which no character is special.
        if (shell == "fish")
            words = words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);
        using var resource = typeof(CompletionScript).Assembly.GetManifestResourceStream($"completion/{shell}")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace(Words, words, StringComparison.Ordinal);
    }
}
