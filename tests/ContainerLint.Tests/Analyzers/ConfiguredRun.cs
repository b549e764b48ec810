using System.Diagnostics.CodeAnalysis;
using ContainerLint.Analyzers;
using ContainerLint.Cli.Baselines;
using ContainerLint.Tests.Cli;
using ContainerLint.Tests.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Tests.Analyzers;

/// <summary>
/// A folder as the compiler sees it: its C# files, its configuration files, and all other files as the package passes
/// them.
/// </summary>
internal static class ConfiguredRun
{
    /// <summary>The diagnostics in the order of paths, one per line: path, severity, ID.</summary>
    public static async Task<string> Of(TempFolder folder)
    {
        var files = folder.Files().ToList();
        var configs = files.Where(IsConfiguration).ToList();
        var shown = files.Where(file => !file.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        var kinds = string.Concat(
            shown.Select(file => $"[{folder[file]}]\nbuild_metadata.ContainerLintFile.Kind = {KindOf(file)}\n"));
        var set = AnalyzerConfigSet.Create<List<AnalyzerConfig>>(
        [
            .. configs.Select(file => AnalyzerConfig.Parse(folder.Text(file), folder[file])),
            AnalyzerConfig.Parse("is_global = true\nglobal_level = -1\n" + kinds, folder["obj/generated.editorconfig"]),
        ]);
        var compilation = CSharpCompilation.Create(
            "Code",
            files.Except(shown).Select(file => CSharpSyntaxTree.ParseText(folder.Text(file), path: folder[file])),
            [.. Libraries.Runtime, .. Libraries.All],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithSyntaxTreeOptionsProvider(new TreeOptions(set)));
        var options = new AnalyzerOptions(
            [.. shown.Select(file => new ShownFile(folder[file], folder.Text(file)))], new FileOptions(set));
        var found = await compilation.WithAnalyzers([new ContainerImageAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', found.Select(one => Describe(folder, one)).Order(StringComparer.Ordinal));
    }

    private static bool IsConfiguration(string file) => Path.GetFileName(file) is ".editorconfig" or ".globalconfig";

    private static string KindOf(string file) =>
        IsConfiguration(file) ? "Configuration" : Path.GetFileName(file) switch
        {
            ".env" => "Environment",
            BaselineFile.Name => "Baseline",
            _ => "Auto",
        };

    private static string Describe(TempFolder folder, Diagnostic diagnostic)
    {
        var path = Path.GetRelativePath(folder.Path, diagnostic.Location.GetLineSpan().Path);
        var severity = diagnostic.Severity == DiagnosticSeverity.Hidden
            ? "hint"
            : diagnostic.Severity.ToString().ToLowerInvariant();
        return $"{path} {severity} {diagnostic.Id}";
    }

    private sealed class ShownFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class TreeOptions(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }

    private sealed class FileOptions(AnalyzerConfigSet set) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(
            set.GlobalConfigOptions.AnalyzerOptions);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

        private Values Of(string path) => new(set.GetOptionsForSourcePath(path).AnalyzerOptions);
    }

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
