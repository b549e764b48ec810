using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>
/// What a user can do about the findings at a place. Only our own findings count: editors also send those of other
/// servers.
/// </summary>
internal static class ActionFeature
{
    /// <summary>The kind of the action that applies all safe fixes, which an editor can run when it saves.</summary>
    public const string FixAllKind = "source.fixAll.containerlint";

    /// <summary>The kind of an action that removes a finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>The kinds of actions that there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [QuickFix, FixAllKind];

    /// <summary>The actions at a range of a document, best first.</summary>
    /// <param name="view">The document.</param>
    /// <param name="parameters">The range, and which kinds are asked for.</param>
    public static IReadOnlyList<EditorAction> Of(DocumentView view, CodeActionParams parameters)
    {
        var actions = new List<EditorAction>();
        var only = parameters.Context?.Only;
        if (Wants(only, QuickFix))
            AddQuickFixes(view, parameters, actions);
        if (Wants(only, FixAllKind) && FixAllFeature.SafeIn(view) is { } all)
            actions.Add(all);
        return actions;
    }

    private static void AddQuickFixes(DocumentView view, CodeActionParams parameters, List<EditorAction> actions)
    {
        var span = EditorRanges.SpanOf(view.Source, parameters.Range);
        List<ReportedFinding> here =
        [
            .. view.Folder.Check(view.Open.FullPath)
                .Where(found => EditorRanges.Meet(found.Finding.Place.Span, span)),
        ];
        foreach (var found in here)
            actions.AddRange(FixesOf(found, view, parameters.Context));
        foreach (var group in here.GroupBy(found => found.Finding.Rule))
            actions.AddRange(FixAllFeature.OfRule(view, group.Key));
        foreach (var found in here)
            actions.AddRange(SuppressFeature.Of(found, view, SentFor(found, view, parameters.Context)));
    }

    private static IEnumerable<EditorAction> FixesOf(
        ReportedFinding found, DocumentView view, CodeActionContext? context)
    {
        var isFirst = true;
        foreach (var fix in found.Finding.Fixes.Where(fix => fix.Edits.All(edit => CanEdit(edit.Source, view))))
        {
            var isSafe = fix.Safety == Safety.Safe;
            yield return new EditorAction
            {
                Title = isSafe ? fix.Title : $"{fix.Title} (unsafe)",
                Kind = QuickFix,
                Diagnostics = SentFor(found, view, context),
                IsPreferred = isFirst && isSafe ? true : null,
                Edit = view.EditsOf(fix.Edits),
            };
            isFirst = false;
        }
    }

    /// <summary>Whether a file can be changed without losing bytes.</summary>
    private static bool CanEdit(Text.Source source, DocumentView view) =>
        view.Folder.Store.FileOf(source) is { IsLossless: true };

    /// <summary>The finding as the editor sent it; as it would be now if it did not.</summary>
    private static IReadOnlyList<EditorDiagnostic> SentFor(
        ReportedFinding found, DocumentView view, CodeActionContext? context)
    {
        var own = DiagnosticFeature.Of(found, view);
        return [context?.Diagnostics?.FirstOrDefault(sent => sent.Source == own.Source && sent.Code == own.Code
            && sent.Range == own.Range) ?? own];
    }

    /// <summary>Whether a kind is asked for: <c>source</c> asks for <c>source.fixAll</c>, too.</summary>
    private static bool Wants(IReadOnlyList<string>? only, string kind) => only is null || only.Any(asked =>
        kind == asked || asked.Length == 0 || kind.StartsWith(asked + ".", StringComparison.Ordinal));
}
