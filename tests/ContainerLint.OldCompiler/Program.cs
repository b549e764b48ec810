using ContainerLint.OldCompiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

// FOLDER FILE...: runs the analyzers in a folder on C# and other files and prints their diagnostics.
var package = new PackageLoader(args[0]);
var (code, others) = (args[1..].Where(IsCode), args[1..].Where(path => !IsCode(path)));
var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
var compilation = CSharpCompilation.Create(
    "sample",
    code.Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path)),
    platform.Select(path => MetadataReference.CreateFromFile(path)),
    new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
var analyzers = package.Analyzers();
var options = new AnalyzerOptions([.. others.Select(path => new TextOnDisk(path))], new MarkedFiles());
var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();

Console.WriteLine($"compiler {typeof(CSharpCompilation).Assembly.GetName().Version}");
Console.WriteLine($"analyzers {string.Join(' ', analyzers.Select(analyzer => analyzer.GetType().Name).Order())}");
foreach (var provider in package.Instances<CodeFixProvider>())
    Console.WriteLine($"fixes {provider.GetType().Name} {provider.FixableDiagnosticIds.Length > 0}");
foreach (var line in diagnostics.Select(Describe).Order(StringComparer.Ordinal))
    Console.WriteLine(line);
foreach (var name in package.Loaded.Order(StringComparer.Ordinal))
    Console.WriteLine($"loaded {name}");

static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

static string Describe(Diagnostic diagnostic)
{
    var place = diagnostic.Location.GetLineSpan();
    var start = place.StartLinePosition;
    return $"{Path.GetFileName(place.Path)}({start.Line + 1},{start.Character + 1}): "
        + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
}
