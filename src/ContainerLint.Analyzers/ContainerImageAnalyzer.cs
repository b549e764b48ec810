using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// All rules inside the compiler: for C# code that names images, and for the files beside it that the package shows.
/// Where a compilation has neither, nothing is done for any file.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContainerImageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => RuleDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var (compilation, options) = (context.Compilation, context.Options);
        var (compiler, shown) = (new CompilerSettings(options.AnalyzerConfigOptionsProvider), new ShownConfiguration(options));
        var severities = new RuleSeverities(compilation.Options, compiler, shown);
        var additional = new AdditionalDocuments(options, severities, compiler, shown);
        if (!additional.IsEmpty)
            context.RegisterAdditionalFileAction(additional.Report);
        if (!Relevance.MayNameImages(compilation, options.AnalyzerConfigOptionsProvider, context.CancellationToken))
            return;
        var code = new CompiledCode(
            compilation, options.AnalyzerConfigOptionsProvider, additional, severities, compiler, shown);
        context.RegisterSemanticModelAction(code.Report);
    }
}
