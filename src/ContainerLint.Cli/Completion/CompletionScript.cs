using System.CommandLine;

namespace ContainerLint.Cli.Completion;

/// <summary>
/// The script that lets a shell complete <c>containerlint</c>. It contains all words, so that pressing a key starts no
/// process.
/// </summary>
internal static class CompletionScript
{
    private const string Words = "@WORDS@";

    /// <summary>The supported shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for one of <see cref="Shells"/>.</summary>
    /// <param name="shell">The shell.</param>
    /// <param name="command">The root command with all subcommands.</param>
    public static string For(string shell, Command command)
    {
        using var table = new StringWriter { NewLine = "\n" };
        CompletionTable.Write(table, command);
        var words = table.ToString().TrimEnd('\n');
        // The other scripts hold the words in literals that know no escapes.
        if (shell == "fish")
            words = words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);
        using var resource = typeof(CompletionScript).Assembly.GetManifestResourceStream($"completion/{shell}")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace(Words, words, StringComparison.Ordinal);
    }
}
