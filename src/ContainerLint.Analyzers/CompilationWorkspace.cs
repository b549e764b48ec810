using ContainerLint.Linting;
using ContainerLint.Workspaces;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ContainerLint.Analyzers;

/// <summary>
/// The files of a compilation as one workspace: its C# code, and the files beside it that the package shows. Read and
/// checked when a file is first asked for. Safe for several threads; nothing that is cancelled is kept.
/// </summary>
internal sealed class CompilationWorkspace
{
    private readonly CompilationHost host;
    private readonly AdditionalDocuments additional;
    private readonly CodeGroup? code;
    private readonly DiagnosticWriter writer;
    private readonly object gate = new();
    private IReadOnlyList<OwnedFinding>? findings;

    /// <summary>A workspace that has read nothing yet.</summary>
    /// <param name="host">The configuration of the files.</param>
    /// <param name="additional">The files beside the code.</param>
    /// <param name="code">The code; null if none of it is about images.</param>
    public CompilationWorkspace(CompilationHost host, AdditionalDocuments additional, CodeGroup? code)
    {
        this.host = host;
        this.additional = additional;
        this.code = code;
        writer = new DiagnosticWriter(source => code?.Find(source) ?? additional.Find(source));
    }

    /// <summary>Reports the findings of a file of code, and those that its values cause in other code.</summary>
    public void Report(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (code is null || !code.MayNameImages(tree, context.CancellationToken))
            return;
        var source = code.SourceOf(tree);
        foreach (var one in Findings(context.CancellationToken))
        {
            if (one.Owner.Source == source && additional.Find(one.Found.Finding.Place.Source) is null)
                Write(one.Found, context.ReportDiagnostic);
        }
    }

    /// <summary>Reports the findings in one of the other files.</summary>
    public void Report(AdditionalFileAnalysisContext context)
    {
        if (additional.Find(context.AdditionalFile, context.CancellationToken) is not { } file)
            return;
        if (!file.IsSetting)
        {
            foreach (var one in Findings(context.CancellationToken))
            {
                if (one.Found.Finding.Place.Source == file.Source)
                    Write(one.Found, context.ReportDiagnostic);
            }
        }

        foreach (var problem in file.ConfigurationProblems(host.RulesOf(file.Source.Path)))
            Write(problem, context.ReportDiagnostic);
    }

    private void Write(ReportedFinding found, Action<Diagnostic> report)
    {
        if (writer.Write(found) is { } diagnostic)
            report(diagnostic);
    }

    private IReadOnlyList<OwnedFinding> Findings(CancellationToken cancellation)
    {
        lock (gate)
            return findings ??= Check(cancellation);
    }

    private IReadOnlyList<OwnedFinding> Check(CancellationToken cancellation)
    {
        List<FileGroup> groups = [.. additional.Groups(host, cancellation)];
        if (code is not null)
            groups.Add(code.With(cancellation));
        var found = Workspace.Read(groups, host, additional.Lookup).CheckByDocument();
        return additional.Baseline(cancellation)?.New(found) ?? found;
    }
}
