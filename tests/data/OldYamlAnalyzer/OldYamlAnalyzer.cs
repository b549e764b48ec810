using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

/// <summary>An analyzer as others write them: it ships a YamlDotNet of its own, which is older than ours.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OldYamlAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Seen = new(
        "OLD001", "YAML was read", "YamlDotNet {0} read '{1}' up to {2}", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Seen);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(compilation =>
        {
            var parser = new Parser(new StringReader("a: 1"));
            Scalar last = null!;
            while (parser.MoveNext())
                last = parser.Current as Scalar ?? last;
            var version = typeof(Parser).Assembly.GetName().Version;
            compilation.ReportDiagnostic(Diagnostic.Create(Seen, Location.None, version, last.Value, last.End.Index));
        });
    }
}
