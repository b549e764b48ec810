using System.Diagnostics;
using System.Globalization;
using ContainerLint.Knowledge;

namespace ContainerLint.Benchmarks;

/// <summary>
/// Measures the first look-up of an official image in new processes: it includes just-in-time compilation, the index of
/// the archive and the image's tags.
/// </summary>
internal static class FirstQuestion
{
    private const int Processes = 20;

    /// <summary>Measures several new processes one after the other and prints the minimum and the median.</summary>
    /// <returns>The exit code.</returns>
    public static int Measure()
    {
        double[] times = [.. Enumerable.Range(0, Processes).Select(_ => AskElsewhere()).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The first question takes {times[0]:F1} ms, median {times[Processes / 2]:F1} ms ({Processes} processes)"));
        return 0;
    }

    /// <summary>Looks up an image in this process and prints how many milliseconds it took.</summary>
    /// <returns>The exit code; 1 if there is no result.</returns>
    public static int Ask()
    {
        var start = Stopwatch.GetTimestamp();
        var answer = KnowledgeBase.Embedded.TagsOf("node")?.MostSpecificOf("latest");
        var time = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(time.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return answer is null ? 1 : 0;
    }

    private static double AskElsewhere()
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] own = isHost ? [typeof(FirstQuestion).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. own, "first", "once"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
