using System.Diagnostics;
using ContainerLint.Tests.Fuzzing;

namespace ContainerLint.Fuzz;

/// <summary>Runs saved inputs and prints the failures.</summary>
internal sealed class Replay
{
    private const int LongLength = 400_000;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> traces = [];
    private int count;
    private int failed;
    private (TimeSpan Time, string Name) slowest;
    private (double PerCharacter, string Name) greediest;

    private Replay()
    {
    }

    /// <summary>Runs inputs of the fuzzer.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <returns>The exit code: 1 if an input failed.</returns>
    public static int Inputs(IEnumerable<string> paths) => Files(paths, bytes => [bytes]);

    /// <summary>Runs ordinary files, each as every kind of input.</summary>
    /// <inheritdoc cref="Inputs"/>
    public static int Texts(IEnumerable<string> paths) =>
        Files(paths, bytes => FuzzInput.AsEveryKind(System.Text.Encoding.UTF8.GetString(bytes)));

    /// <summary>Runs inputs of the fuzzer, lengthened until costs that are not linear show.</summary>
    /// <inheritdoc cref="Inputs"/>
    public static int Long(IEnumerable<string> paths) => Files(paths, bytes => FuzzInput.Lengthen(bytes, LongLength));

    private static int Files(IEnumerable<string> paths, Func<byte[], IEnumerable<byte[]>> inputs)
    {
        var replay = new Replay();
        var files = paths.SelectMany(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : Enumerable.Repeat(path, 1));
        foreach (var file in files)
        {
            var number = 0;
            foreach (var input in inputs(File.ReadAllBytes(file)))
                replay.Run($"{file} ({(char)input.FirstOrDefault((byte)'d')}, {++number})", FuzzInput.Of(input));
        }

        return replay.Report();
    }

    private void Run(string name, FuzzInput input)
    {
        count++;
        try
        {
            // An input that is slow once may have waited for something else, so it must be slow twice.
            var time = Measure(name, input);
            if (time > MostTime && (time = Measure(name, input)) > MostTime)
                Fail(name, $"takes {time.TotalSeconds:0.0} s");
            if (time > slowest.Time)
                slowest = (time, name);
        }
        catch (Exception exception)
        {
            Fail(name, traces.Add(exception.StackTrace ?? "") ? $"{exception}\n" : Summary(exception));
        }
    }

    private TimeSpan Measure(string name, FuzzInput input)
    {
        var watch = Stopwatch.StartNew();
        var perCharacter = FuzzTarget.Run(input) / (input.Length + 1000.0);
        if (perCharacter > greediest.PerCharacter)
            greediest = (perCharacter, name);
        return watch.Elapsed;
    }

    private void Fail(string name, string what)
    {
        failed++;
        Console.WriteLine($"{name}: {what}");
    }

    /// <summary>One line for a failure whose stack trace was already printed.</summary>
    private static string Summary(Exception exception) =>
        $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]} (as above)";

    private int Report()
    {
        Console.WriteLine($"{count} inputs, {failed} failed");
        Console.WriteLine($"slowest: {slowest.Time.TotalMilliseconds:0} ms, {slowest.Name}");
        Console.WriteLine($"greediest: {greediest.PerCharacter:0} bytes a character, {greediest.Name}");
        return failed == 0 ? 0 : 1;
    }
}
