using System.Text.RegularExpressions;
using ContainerLint.Tests.Cli;

namespace ContainerLint.Tests.Delivery;

/// <summary>
/// The console examples of a page whose output is shown. Each follows a comment <c>&lt;!-- sample: NAME --&gt;</c> and
/// runs in a copy of <c>tests/data/docs/NAME</c>, in which its commands run one after the other.
/// </summary>
internal sealed partial class ConsolePage(MarkdownPage page)
{
    private const string Prompt = "$ ";

    /// <summary>The page with what its examples print today.</summary>
    public string Updated() => Example().Replace(page.Text, match =>
    {
        var text = match.Groups["text"].Value;
        var sample = match.Groups["sample"];
        if (!sample.Success && !ShowsOutput(text))
            return match.Value;
        Assert.True(
            sample.Success, $"{page.Path}: the example needs a line '<!-- sample: NAME -->' before it:\n{text}");
        return $"{match.Groups["head"].Value}```console\n{Run(sample.Value, text)}```\n";
    });

    /// <summary>How many examples are run.</summary>
    public int Count => Example().Matches(page.Text).Count(match => match.Groups["sample"].Success);

    private static bool ShowsOutput(string text) =>
        text.StartsWith(Prompt, StringComparison.Ordinal)
        && text.Split('\n').Any(line => line.Length > 0 && !line.StartsWith(Prompt, StringComparison.Ordinal));

    private static string Run(string sample, string text)
    {
        using var folder = Copy(sample);
        var commands = text.Split('\n').Where(line => line.StartsWith(Prompt, StringComparison.Ordinal));
        var shown = commands.Select(command => $"{command}\n{OutputOf(folder, command)}");
        return string.Join('\n', shown).TrimEnd('\n') + '\n';
    }

    /// <summary>Standard output, then standard error, without blanks at the ends of lines.</summary>
    private static string OutputOf(TempFolder folder, string command)
    {
        var words = command[Prompt.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("containerlint", words[0]);
        var run = CliRun.With(new CliWorld { Folder = folder.Path, Network = CliWorld.NoNetwork }, words[1..]);
        return string.Concat(Line().Matches(run.Output + run.Error).Select(match => match.Value.TrimEnd() + "\n"));
    }

    private static TempFolder Copy(string sample)
    {
        var origin = Path.Combine(SharedFiles.Repository, "tests", "data", "docs", sample);
        var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(origin, "*", SearchOption.AllDirectories))
            folder.Add(Path.GetRelativePath(origin, file), File.ReadAllBytes(file));
        return folder;
    }

    [GeneratedRegex(
        @"(?<head>^<!-- sample: (?<sample>[\w-]+) -->\n+)?^```console\n(?<text>.*?)^```\n",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"[^\n]*\n|[^\n]+$")]
    private static partial Regex Line();
}
