using System.Diagnostics;
using System.Globalization;
using ContainerLint.Knowledge;

namespace ContainerLint.Benchmarks;

/// <summary>
/// Measures the first question about an official image in processes that have asked nothing before: the just-in-time
/// compiler, the archive's index and the image's tags are all in it.
/// </summary>
internal static class FirstQuestion
{
    private const int Processes = 20;

    /// <summary>Asks in several new processes, one after the other, and prints the least and the median.</summary>
    /// <returns>The exit code.</returns>
    public static int Measure()
    {
        double[] times = [.. Enumerable.Range(0, Processes).Select(_ => AskElsewhere()).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The first question takes {times[0]:F1} ms, median {times[Processes / 2]:F1} ms ({Processes} processes)"));
        return 0;
    }

    /// <summary>Asks in this process and prints how many milliseconds it took.</summary>
    /// <returns>The exit code; 1 if there is no answer.</returns>
    public static int Ask()
    {
        var start = Stopwatch.GetTimestamp();
        var answer = OfficialTags.Of("node")?.MostSpecificOf("latest");
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
