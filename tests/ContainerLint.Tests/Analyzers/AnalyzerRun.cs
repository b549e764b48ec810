using System.Collections.Immutable;
using ContainerLint.Analyzers;
using ContainerLint.Tests.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Tests.Analyzers;

/// <summary>Runs the analyzer as the compiler does, over code that may have errors.</summary>
internal static class AnalyzerRun
{
    /// <summary>
    /// Rules that depend on the current day, which cannot be set in the compiler; the examples on their pages test
    /// them.
    /// </summary>
    public static IReadOnlyList<string> OfTheDay { get; } = ["CL1004", "CL1013", "CL1014", "CL1015", "CL1018"];

    /// <summary>
    /// The diagnostics, including hidden ones but without those of <see cref="OfTheDay"/>, in order of files and
    /// places.
    /// </summary>
    public static Task<IReadOnlyList<Diagnostic>> Of(
        IReadOnlyList<string> files, string editorconfig, IReadOnlyList<MetadataReference>? references = null) =>
        Of([.. files.Select((text, i) => ($"/0/Test{i}.cs", text))], editorconfig, references);

    /// <summary>The same for files with paths.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Of(
        IReadOnlyList<(string Path, string Text)> files,
        string editorconfig,
        IReadOnlyList<MetadataReference>? references = null,
        string globalconfig = "")
    {
        var configuration = AnalyzerConfigSet.Create<AnalyzerConfig[]>(
        [
            AnalyzerConfig.Parse(SourceText.From("is_global = true\n" + globalconfig), "/.globalconfig"),
            AnalyzerConfig.Parse(SourceText.From("root = true\n[*.cs]\n" + editorconfig), "/.editorconfig"),
        ]);
        var parsing = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path)).ToList();
        var compilation = CSharpCompilation.Create(
            "Code",
            trees,
            references ?? [.. Libraries.Runtime, .. Libraries.All],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, concurrentBuild: false)
                .WithSyntaxTreeOptionsProvider(new TreeOptions(configuration)));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new FileOptions(configuration)), null, concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await compilation
            .WithAnalyzers([new ContainerImageAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. found.Where(its => !OfTheDay.Contains(its.Id))
                .OrderBy(its => its.Location.SourceTree?.FilePath)
                .ThenBy(its => its.Location.SourceSpan),
        ];
    }

    /// <summary>The severity and rule of a diagnostic.</summary>
    public static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}";

    private sealed class TreeOptions(AnalyzerConfigSet configuration) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellation) =>
            GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string id, CancellationToken cancellation, out ReportDiagnostic severity) =>
            configuration.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(id, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string id, CancellationToken cancellation, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }

    private sealed class FileOptions(AnalyzerConfigSet configuration) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Values(configuration.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
            new Values(configuration.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(AdditionalText file) =>
            new Values(ImmutableDictionary<string, string>.Empty);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
