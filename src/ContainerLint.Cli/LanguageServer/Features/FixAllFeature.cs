using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.Rules;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Actions that apply many fixes, as <c>containerlint fix</c> does: in rounds until nothing changes.</summary>
internal static class FixAllFeature
{
    /// <summary>The command that fixes a rule in all files of the folder.</summary>
    public const string FixRuleCommand = "containerlint.fixRule";

    /// <summary>The action that applies the safe fixes of a document; null if there are none.</summary>
    public static EditorAction? SafeIn(DocumentView view) =>
        !view.Folder.Check(view.Open.FullPath).Any(found => found.Finding.Fixes.Any(IsSafe))
            || EditsIn(view, includesUnsafe: false, _ => true) is not { } edits ? null
            : new EditorAction
            {
                Title = "Apply all safe fixes of ContainerLint",
                Kind = ActionFeature.FixAllKind,
                Edit = edits,
            };

    /// <summary>
    /// The actions that fix what a rule finds: in the document if it finds more than one, and in all files.
    /// </summary>
    public static IEnumerable<EditorAction> OfRule(DocumentView view, Rule rule)
    {
        var here = view.Folder.Check(view.Open.FullPath)
            .Where(found => found.Finding.Rule == rule && found.Finding.Fixes.Count > 0).ToList();
        if (here.Count == 0)
            yield break;
        var isSafe = here.TrueForAll(found => found.Finding.Fixes.Any(IsSafe));
        var suffix = isSafe ? "" : " (unsafe)";
        if (here.Count > 1 && EditsIn(view, !isSafe, finding => finding.Rule == rule) is { } edits)
        {
            yield return new EditorAction
            {
                Title = $"Fix all {rule.Id} ({rule.Page.Name}) in this file{suffix}",
                Kind = ActionFeature.QuickFix,
                Edit = edits,
            };
        }

        yield return new EditorAction
        {
            Title = $"Fix all {rule.Id} ({rule.Page.Name}) in the workspace{suffix}",
            Kind = ActionFeature.QuickFix,
            Command = new EditorCommand(
                "Fix all", FixRuleCommand, [view.Open.Uri, rule.Id, isSafe ? "safe" : "unsafe"]),
        };
    }

    /// <summary>The edits that fix what a rule finds in all files; null if nothing changes.</summary>
    public static WorkspaceEdits? Everywhere(DocumentView view, Rule rule, bool includesUnsafe)
    {
        var run = new FixRun(new LintRun([], view.Folder.Settings), includesUnsafe)
        {
            Fixes = finding => finding.Rule == rule,
        };
        return EditsOf(run.Fix(view.Folder.Opened, view.Folder.Store, Progress.Silent), view);
    }

    private static WorkspaceEdits? EditsIn(DocumentView view, bool includesUnsafe, Predicate<Finding> fixes)
    {
        if (view.Folder.Store.FileOf(view.Source) is not { } file)
            return null;
        var run = new FixRun(new LintRun([], view.Folder.Settings), includesUnsafe, file)
        {
            Fixes = finding => finding.Place.Source.File.Path == view.Source.Path && fixes(finding),
        };
        return EditsOf(run.Fix(view.Folder.Opened, view.Folder.Store, Progress.Silent), view);
    }

    private static WorkspaceEdits? EditsOf(FixResult result, DocumentView view)
    {
        List<DocumentEdits> edits = [.. result.Changes.Select(change => EditsOf(change, view))];
        return edits.Count == 0 ? null : new WorkspaceEdits(edits);
    }

    private static DocumentEdits EditsOf(FileChange change, DocumentView view)
    {
        var source = change.Before.Source;
        return new DocumentEdits(
            view.VersionOf(source),
            [.. TextDifference.Between(source, change.After).Select(edit => new EditorEdit(
                EditorRanges.Of(source, edit.Span), edit.NewText))]);
    }

    private static bool IsSafe(Fix fix) => fix.Safety == Safety.Safe;
}
