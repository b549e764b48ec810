using System.Collections.Immutable;
using ContainerLint.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContainerLint.CodeFixes;

/// <summary>
/// Applies the fixes of one rule with the same safety to a document, a project or a solution: safe ones, unless the
/// user chose an unsafe one. Their edits may be in any document, so all fixes are collected before the first one is
/// applied; conflicting ones are skipped.
/// </summary>
internal sealed class FindingFixAllProvider : FixAllProvider
{
    private FindingFixAllProvider()
    {
    }

    /// <summary>The only instance; it has no state.</summary>
    public static FindingFixAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var (solution, key) = (fixAllContext.Solution, fixAllContext.CodeActionEquivalenceKey);
        var fixes = await FixesIn(fixAllContext).ConfigureAwait(false);
        // Hosts warn if there is no action, but without a choice of the user it is no problem if no fix is safe.
        return fixes.Count == 0 && FixKey.IsChosen(key) ? null : CodeAction.Create(
            "Fix all: " + TitleOf(fixAllContext), token => Apply(solution, fixes, token), key);
    }

    private static string TitleOf(FixAllContext context) => string.Join(", ", context.DiagnosticIds);

    private static async Task<Solution> Apply(
        Solution solution, IReadOnlyList<(RecordedFix Fix, Document Home)> fixes, CancellationToken cancellation)
    {
        var edits = new SolutionEdits(solution);
        foreach (var (fix, home) in fixes)
            await edits.TryAdd(fix, home, cancellation).ConfigureAwait(false);
        return edits.Apply();
    }

    /// <summary>The selected fixes, ordered by path and position.</summary>
    private static async Task<IReadOnlyList<(RecordedFix Fix, Document Home)>> FixesIn(FixAllContext context)
    {
        var fixes = new List<(RecordedFix Fix, Document Home)>();
        var diagnostics = await DiagnosticsIn(context).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics.OrderBy(PathOf, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan)
            .ThenBy(diagnostic => diagnostic.GetMessage(), StringComparer.Ordinal))
        {
            var home = context.Solution.GetDocument(diagnostic.Location.SourceTree);
            foreach (var fix in FixKey.FixesOf(diagnostic))
            {
                if (fix.Key == FixKey.ToApply(diagnostic.Id, context.CodeActionEquivalenceKey) && home is not null)
                    fixes.Add((fix.Value, home));
            }
        }

        return fixes;
    }

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath ?? "";

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsIn(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document && context.Document is { } document)
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        if (context.Scope == FixAllScope.Project)
            return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
        if (context.Scope != FixAllScope.Solution)
            return [];
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
            diagnostics.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        return diagnostics;
    }
}
