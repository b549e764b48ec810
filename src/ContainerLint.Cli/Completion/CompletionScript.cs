using System.CommandLine;

namespace ContainerLint.Cli.Completion;

/// <summary>
/// The script by which a shell completes <c>containerlint</c>: all words stand in it, so that no process is started for a
/// press of a key.
/// </summary>
internal static class CompletionScript
{
    private const string Words = "@WORDS@";

    /// <summary>The shells there is a script for.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The script for one of <see cref="Shells"/>.</summary>
    public static string For(string shell, Command command)
    {
        using var table = new StringWriter { NewLine = "\n" };
        CompletionTable.Write(table, command);
        var words = table.ToString().TrimEnd('\n');
        // The others have texts in which nothing is special.
        if (shell == "fish")
            words = words.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal);
        using var resource = typeof(CompletionScript).Assembly.GetManifestResourceStream($"completion/{shell}")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Replace(Words, words, StringComparison.Ordinal);
    }
}
