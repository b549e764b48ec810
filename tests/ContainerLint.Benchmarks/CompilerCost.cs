using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ContainerLint.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Benchmarks;

/// <summary>
/// Measures the analyzer in the compiler by the compiler's own telemetry: cold, in a new process each, and warm. Rows
/// take turns with an analyzer that does nothing, so that disturbances affect all of them alike.
/// </summary>
internal static class CompilerCost
{
    private const int Processes = 5;
    private const int Rounds = 5;
    private const string None = "none";
    private const string Ours = "ours";

    /// <summary>Prints a Markdown table.</summary>
    /// <param name="files">The number of files.</param>
    /// <param name="images">The number of image strings of the sample that names images.</param>
    /// <returns>The exit code.</returns>
    public static int Measure(int files, int images)
    {
        (string Name, string[] Words)[] rows =
        [
            ("no library, no analyzer", [None, "0"]),
            ("no library, ContainerLint", [Ours, "0"]),
            ($"{images} images, no analyzer", [None, $"{images}"]),
            ($"{images} images, ContainerLint", [Ours, $"{images}"]),
        ];
        var costs = rows.Select(_ => new List<double[]>()).ToArray();
        for (var i = 0; i < Processes; i++)
        {
            for (var row = 0; row < rows.Length; row++)
                costs[row].Add(InNewProcess(files, rows[row].Words));
        }

        Console.WriteLine($"{files} files; ms, minimum and median of {Processes} processes");
        Console.WriteLine();
        Console.WriteLine("| | reported, cold | CPU, cold | reported, warm |");
        Console.WriteLine("|---|--:|--:|--:|");
        for (var row = 0; row < rows.Length; row++)
        {
            var cells = Enumerable.Range(0, 3).Select(column => Cell(costs[row], column));
            Console.WriteLine($"| {rows[row].Name} | {string.Join(" | ", cells)} |");
        }

        return 0;
    }

    /// <summary>Compiles in this process, first cold, then warm, and prints the times.</summary>
    /// <returns>The exit code; 1 if the analyzer failed.</returns>
    public static async Task<int> Once(int files, string analyzer, int images)
    {
        // The compiler is warm in its server; only the analyzer is to be cold.
        var options = new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty);
        var sample = new CompilerSample(files, images);
        await sample.Compile(new EmptyAnalyzer(), options);
        DiagnosticAnalyzer measured = analyzer == Ours ? new ContainerImageAnalyzer() : new EmptyAnalyzer();
        var cold = await sample.Compile(measured, options);
        var warm = double.MaxValue;
        for (var i = 0; i < Rounds; i++)
        {
            GC.Collect();
            warm = Math.Min(warm, (await sample.Compile(measured, options)).Reported);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{cold.Reported} {cold.Cpu} {warm} {cold.Findings}"));
        return cold.Crashes == 0 && (analyzer != Ours || cold.Findings > 0 == images > 0) ? 0 : 1;
    }

    private static double[] InNewProcess(int files, string[] words)
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program) == "dotnet";
        string[] own = isHost ? [typeof(CompilerCost).Assembly.Location] : [];
        string[] arguments = [.. own, "compiler-once", $"{files}", .. words];
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. output.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"The analyzer failed: {output}");
    }

    private static string Cell(List<double[]> costs, int column)
    {
        double[] sorted = [.. costs.Select(cost => cost[column]).Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:F1}, {sorted[sorted.Length / 2]:F1}");
    }

    /// <summary>Asks for the same events as ContainerLint where it is needed, and does nothing.</summary>
#pragma warning disable RS1001, RS1036, RS2008 // It is no analyzer of a package.
    private sealed class EmptyAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Never =
            new("XX0001", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Never];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSemanticModelAction(static _ => { });
        }
    }
#pragma warning restore RS1001, RS1036, RS2008
}
