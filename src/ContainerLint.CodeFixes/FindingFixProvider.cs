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
        RuleIndex.All.Where(rule => rule.HasFixes).Select(rule => rule.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FindingFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var menu = new List<CodeAction>();
            foreach (var fix in FixKey.FixesOf(diagnostic))
            {
                // A fix for a text that has changed since is not offered.
                var edits = new SolutionEdits(context.Document.Project.Solution);
                if (!await edits.TryAdd(fix.Value, context.Document, context.CancellationToken).ConfigureAwait(false))
                    continue;
                if (fix.Value.Safety == Safety.Safe)
                    context.RegisterCodeFix(ActionOf(fix, edits), diagnostic);
                else
                    menu.Add(ActionOf(fix, edits));
            }

            // In a menu, because hosts without a user apply the first action to everything: see FixKey.
            if (menu.Count > 0)
                context.RegisterCodeFix(MenuOf(menu), diagnostic);
        }
    }

    private static CodeAction MenuOf(IEnumerable<CodeAction> actions) =>
        CodeAction.Create("Unsafe fixes", ImmutableArray.CreateRange(actions), isInlinable: true);

    private static CodeAction ActionOf(KeyValuePair<string, RecordedFix> fix, SolutionEdits edits)
    {
        var title = fix.Value.Safety == Safety.Unsafe ? fix.Value.Title + " (unsafe)" : fix.Value.Title;
        return CodeAction.Create(title, _ => Task.FromResult(edits.Apply()), fix.Key);
    }
}
