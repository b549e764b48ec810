using System.Diagnostics;
using System.Globalization;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;

namespace ContainerLint.Benchmarks;

/// <summary>
/// Measures the readers on a folder of real files, warm and on one core. Operations take turns, so that disturbances
/// affect all of them alike. The best round shows what the code can do, the median what it does.
/// </summary>
internal static class CorpusRun
{
    private const int WarmUps = 6;
    private const int Rounds = 40;

    /// <summary>Prints a Markdown table, and the cost of all rules.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The exit code.</returns>
    public static int Measure(string folder)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"The folder '{folder}' does not exist");
            return 2;
        }

        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = 1;
        }

        var corpus = Corpus.Load(folder);
        var dockerfiles = corpus.Files[DockerfileLanguage.Instance];
        var compose = corpus.Files[ComposeLanguage.Instance];
        var code = corpus.Files[CSharpLanguage.Instance];
        var projects = corpus.Files[ProjectLanguage.Instance];
        Measurement[] measurements =
        [
            new("Dockerfiles: read", dockerfiles, () => Readings.ReadDockerfiles(dockerfiles)),
            new("Dockerfiles: read + lint", dockerfiles,
                () => Readings.Lint(dockerfiles, DockerfileLanguage.Instance, corpus.Find)),
            new("Compose: YamlDotNet's events", compose, () => Readings.ReadEvents(compose)),
            new("Compose: read", compose, () => Readings.ReadCompose(compose, corpus.Find)),
            new("Compose: read + lint", compose, () => Readings.Lint(compose, ComposeLanguage.Instance, corpus.Find)),
            new("C# without images: look", corpus.OtherCode, () => Readings.LookAtCode(corpus.OtherCode)),
            new("C#: Roslyn's parser alone", code, () => Readings.ParseCode(code)),
            new("C#: read", code, () => Readings.ReadCode(code)),
            new("C#: read + lint", code, () => Readings.LintCode(code)),
            new("Projects: read", projects, () => Readings.ReadProjects(projects)),
            new(
                "Projects: read + lint",
                projects,
                () => Readings.Lint(projects, ProjectLanguage.Instance, corpus.Find)),
        ];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var measurement in measurements)
                measurement.Run(isCounted: round >= 0);
        }

        Print(measurements, [measurements[2], measurements[6]]);
        PrintRules(measurements);
        return 0;
    }

    /// <summary>What all rules together add to reading the whole folder.</summary>
    private static void PrintRules(Measurement[] measurements)
    {
        var read = measurements.Where(one => one.Name.EndsWith(": read", StringComparison.Ordinal)).ToList();
        var lint = measurements.Where(one => one.Name.EndsWith(": read + lint", StringComparison.Ordinal)).ToList();
        var best = lint.Sum(one => one.Megabytes / one.Best) / read.Sum(one => one.Megabytes / one.Best);
        var median = lint.Sum(one => one.Megabytes / one.Median) / read.Sum(one => one.Megabytes / one.Median);
        Console.WriteLine();
        Console.WriteLine(Text($"All rules add {best - 1:P0} to the reading of all files, median {median - 1:P0}."));
    }

    /// <param name="measurements">What was measured.</param>
    /// <param name="parsers">The parsers of others, which our readers of the same files are compared with.</param>
    private static void Print(Measurement[] measurements, Measurement[] parsers)
    {
        Console.WriteLine($"One core, {Rounds} rounds, {Environment.Version}");
        Console.WriteLine();
        Console.WriteLine(
            "| what | files | MB | best MB/s | median MB/s | files/s | of parser, best | median | result |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var one in measurements)
        {
            var parser = Array.Find(parsers, parser => parser.Files == one.Files);
            var best = parser is null ? "" : Text($"{one.Best / parser.Best:P0}");
            var median = parser is null ? "" : Text($"{one.ShareOf(parser):P0}");
            Console.WriteLine(Text(
                $"| {one.Name} | {one.Files.Count} | {one.Megabytes:F1} | {one.Best:F1} | {one.Median:F1} ")
                + Text($"| {one.Median * one.Files.Count / one.Megabytes:N0} | ")
                + $"{best} | {median} | {one.Result} |");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
