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
        // Nothing else is loaded, or compiled just in time, for a compilation that has nothing to do with containers.
        var hasCode = Relevance.MayNameImages(
            context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
        if (hasCode || FileRelevance.MayHaveFindings(context.Options, context.CancellationToken))
            Register(context, hasCode);
    }

    private static void Register(CompilationStartAnalysisContext context, bool hasCode)
    {
        var (compilation, options) = (context.Compilation, context.Options);
        var host = new CompilationHost(compilation, options);
        var additional = new AdditionalDocuments(options);
        var workspace = new CompilationWorkspace(host, additional, hasCode ? new CodeGroup(compilation, host) : null);
        if (FileRelevance.AreMarked(options))
            context.RegisterAdditionalFileAction(workspace.Report);
        if (hasCode)
            context.RegisterSemanticModelAction(workspace.Report);
    }
}
