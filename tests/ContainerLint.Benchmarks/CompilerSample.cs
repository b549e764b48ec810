using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace ContainerLint.Benchmarks;

/// <summary>A project of <see cref="CodeSample"/> in memory, as the compiler sees it.</summary>
/// <param name="files">The number of files.</param>
/// <param name="images">
/// The number of image strings; with none, the project references none of the libraries.
/// </param>
internal sealed class CompilerSample(int files, int images)
{
    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly string Usings = string.Concat(
        ((string[])["System", "System.Collections.Generic", "System.Linq"]).Select(name => $"global using {name};\n"));

    private readonly List<string> texts =
        [.. Enumerable.Range(0, files).Select(i => CodeSample.Text(i, CodeSample.HasImage(i, files, images)))];

    private readonly List<MetadataReference> references = [.. Platform(), .. images > 0 ? Library() : []];

    /// <summary>
    /// Compiles everything anew with one analyzer and returns its time as the compiler reports it
    /// (<c>/reportanalyzer</c>).
    /// </summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="additional">Files to pass beside the code.</param>
    public async Task<AnalyzerCost> Compile(DiagnosticAnalyzer analyzer, AnalyzerOptions additional)
    {
        var compilation = CSharpCompilation.Create(
            "sample", [CSharpSyntaxTree.ParseText(Usings), .. texts.Select(Parse)], references, Options);
        var errors = compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new InvalidOperationException(errors[0].ToString());
        var options = new CompilationWithAnalyzersOptions(
            additional, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: true);
        var before = Environment.CpuUsage.TotalTime;
        var run = compilation.WithAnalyzers([analyzer], options);
        var found = await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var cpu = Environment.CpuUsage.TotalTime - before;
        AnalyzerTelemetryInfo telemetry = await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
        return new AnalyzerCost(
            telemetry.ExecutionTime.TotalMilliseconds, cpu.TotalMilliseconds, Crashes(found), found.Length);
    }

    private static int Crashes(ImmutableArray<Diagnostic> found) => found.Count(one => one.Id == "AD0001");

    private static SyntaxTree Parse(string text, int number) =>
        CSharpSyntaxTree.ParseText(text, path: $"/sample/Part{number:0000}.cs");

    private static IEnumerable<MetadataReference> Platform() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name == "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>A library of the same names and shapes as Testcontainers, so that nothing is downloaded.</summary>
    private static IEnumerable<MetadataReference> Library()
    {
        const string code =
            """
            namespace DotNet.Testcontainers.Builders;
            public sealed class ContainerBuilder
            {
                public ContainerBuilder(string image) { }
                public ContainerBuilder WithImage(string image) => this;
                public object Build() => this;
            }
            """;
        var library = CSharpCompilation.Create(
            "Testcontainers", [CSharpSyntaxTree.ParseText(code)], Platform(), Options);
        using var bytes = new MemoryStream();
        if (!library.Emit(bytes).Success)
            throw new InvalidOperationException("The library does not compile");
        yield return MetadataReference.CreateFromImage(bytes.ToArray());
    }
}

/// <summary>What one compilation cost.</summary>
/// <param name="Reported">The time of the analyzer, as the compiler reports it, in milliseconds.</param>
/// <param name="Cpu">
/// The CPU time of the analysis with the parts of the compiler that it needs, in milliseconds.
/// </param>
/// <param name="Crashes">The number of exceptions.</param>
/// <param name="Findings">The number of diagnostics.</param>
internal readonly record struct AnalyzerCost(double Reported, double Cpu, int Crashes, int Findings);
