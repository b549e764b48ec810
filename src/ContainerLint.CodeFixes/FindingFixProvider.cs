using System.Collections.Immutable;
using ContainerLint.Analyzers;
using ContainerLint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ContainerLint.CodeFixes;

/// <summary>Offers the fixes that diagnostics carry, for all rules.</summary>
// Not [Shared]: the attribute is in an assembly that older hosts lack.
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FindingFixProvider))]
public sealed class FindingFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(
        Ruleset.All.Where(rule => rule.Page.Fix != "none").Select(rule => rule.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FindingFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in FixKey.FixesOf(diagnostic))
            {
                // A fix for a text that has changed since is not offered.
                var edits = new SolutionEdits(context.Document.Project.Solution);
                if (await edits.TryAdd(fix.Value, context.Document, context.CancellationToken).ConfigureAwait(false))
                    context.RegisterCodeFix(ActionOf(fix, edits), diagnostic);
            }
        }
    }

    private static CodeAction ActionOf(KeyValuePair<string, RecordedFix> fix, SolutionEdits edits)
    {
        var title = fix.Value.Safety == Safety.Unsafe ? fix.Value.Title + " (unsafe)" : fix.Value.Title;
        return CodeAction.Create(title, _ => Task.FromResult(edits.Apply()), fix.Key);
    }
}
