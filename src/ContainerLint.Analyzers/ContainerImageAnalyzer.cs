using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// Runs all rules in the compiler: over C# code that names images, and over the Dockerfiles, compose files and project
/// files that the package passes as additional files. Registers no action if a compilation has neither.
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
        var compiler = new CompilerSettings(options.AnalyzerConfigOptionsProvider);
        var shown = new AdditionalConfiguration(options);
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
