using System.Diagnostics.CodeAnalysis;
using ContainerLint.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Tests.Analyzers;

/// <summary>A compilation, by default without code, with additional files as the package's targets pass them.</summary>
internal sealed class AdditionalFileRun
{
    private readonly List<AdditionalText> files = [];
    private readonly List<string> kinds = [];
    private readonly List<SyntaxTree> trees = [];

    /// <summary>The text of <c>/.editorconfig</c>.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>The text of <c>/.globalconfig</c>.</summary>
    public string GlobalConfig { get; init; } = "";

    /// <summary>The warning options of the compiler's command line.</summary>
    public Func<CSharpCompilationOptions, CSharpCompilationOptions> Options { get; init; } = options => options;

    /// <summary>Compiles a file, which may use the libraries of the tests.</summary>
    public AdditionalFileRun Compile(string path, string text)
    {
        trees.Add(CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview), path));
        return this;
    }

    /// <summary>Passes a file; without a kind it is not marked as a file for this analyzer.</summary>
    public AdditionalFileRun Show(string path, string? text, string? kind = "Auto")
    {
        files.Add(new File(path, text));
        if (kind is not null)
            kinds.Add($"[{path}]\nbuild_metadata.ContainerLintFile.Kind = {kind}\n");
        return this;
    }

    /// <summary>The diagnostics in source order, one per line: file(line,column), severity, ID, message.</summary>
    public async Task<string> Report()
    {
        var configs = AnalyzerConfigSet.Create(new[]
        {
            AnalyzerConfig.Parse("is_global = true\n" + GlobalConfig, "/.globalconfig"),
            AnalyzerConfig.Parse("is_global = true\n" + string.Concat(kinds), "/obj/generated.editorconfig"),
            AnalyzerConfig.Parse("root = true\n" + EditorConfig, "/.editorconfig"),
        });
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithSyntaxTreeOptionsProvider(new GlobalSeverities(configs));
        var found = await CSharpCompilation.Create("code", trees, References, Options(options))
            .WithAnalyzers([new ContainerImageAnalyzer()], new AnalyzerOptions([.. files], new FileOptions(configs)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', found.OrderBy(one => one.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(one => one.Location.SourceSpan.Start).Select(Describe));
    }

    private IEnumerable<MetadataReference> References =>
        trees.Count == 0 ? [] : [.. CSharp.Libraries.Runtime, .. CSharp.Libraries.All];

    private static string Describe(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var start = place.StartLinePosition;
        return $"{place.Path}({start.Line + 1},{start.Character + 1}): "
            + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private sealed class File(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) =>
            text is null ? null : SourceText.From(text);
    }

    private sealed class GlobalSeverities(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class FileOptions(AnalyzerConfigSet configs) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } =
            new Section(configs.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Section(configs.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);
    }

    private sealed class Section(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
