using System.Text.RegularExpressions;
using ContainerLint.Cli.Baselines;

namespace ContainerLint.Tests.Cli.Baselines;

/// <summary>What the tests of baselines have in common.</summary>
internal static class RecordedFolder
{
    /// <summary>A Dockerfile with two findings.</summary>
    public const string Old = "FROM quay.io/acme/one AS build\nFROM quay.io/acme/two:latest\n";

    /// <summary>A folder with a file, whose findings are recorded.</summary>
    public static TempFolder Recorded(string path, string text)
    {
        var folder = new TempFolder().Add(path, text);
        Assert.Equal(0, CliRun.In(folder.Path, "baseline").Code);
        return folder;
    }

    /// <summary>The words of a command line.</summary>
    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The exit code and the errors.</summary>
    public static (int Code, string Error) Codes(CliRun run) => (run.Code, run.Error);

    /// <summary>The exit code and the first lines of the errors.</summary>
    public static (int Code, string Error) Codes(CliRun run, int lines) =>
        (run.Code, string.Concat(run.Error.Split('\n')[..lines].Select(line => line + "\n")));

    /// <summary>How many findings the baseline has.</summary>
    public static int Entries(TempFolder folder) => folder.Text(BaselineFile.Name).Split("\"path\"").Length - 1;

    /// <summary>The text of a baseline with a word for each key.</summary>
    public static string WithoutKeys(string text) =>
        Regex.Replace(text, "[0-9a-f]{32}", "KEY");
}
