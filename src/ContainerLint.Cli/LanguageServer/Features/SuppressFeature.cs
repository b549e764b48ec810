using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>
/// Actions that write a suppression comment. Each is tried on the text first and offered only if it hides the finding
/// and nothing else changes, so that no comment lands inside a string or a continued line.
/// </summary>
internal static class SuppressFeature
{
    /// <summary>Stands where the user writes why.</summary>
    private const string Reason = "TODO: say why";

    /// <summary>How many lines above a finding its statement or instruction may begin.</summary>
    private const int MostLines = 12;

    /// <summary>The actions for a finding.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="view">The document that it is in.</param>
    /// <param name="sent">The finding as the editor knows it.</param>
    public static IEnumerable<EditorAction> Of(
        ReportedFinding found, DocumentView view, IReadOnlyList<EditorDiagnostic> sent)
    {
        var rule = found.Finding.Rule;
        if (view.Document is not { } document || rule is InvalidConfiguration or MissingReason or UnusedSuppression)
            yield break;
        foreach (var (title, directive, lines) in Choices(found, view, document))
        {
            var comment = $"{SuppressionComment.Marker} {directive} {rule.Id} {Reason}";
            var edit = lines.Select(line => Comment(view, document, line, comment))
                .FirstOrDefault(edit => Hides(edit, found, view));
            if (edit is null)
                continue;
            yield return new EditorAction
            {
                Title = $"{title} {rule.Id} ({rule.Page.Name})",
                Kind = ActionFeature.QuickFix,
                Diagnostics = sent,
                Edit = view.EditsOf([edit]),
            };
        }
    }

    /// <summary>The directives, each with the lines above which it may be written, the best first.</summary>
    private static IEnumerable<(string Title, string Directive, IEnumerable<int> Lines)> Choices(
        ReportedFinding found, DocumentView view, SourceDocument document)
    {
        var line = view.Source.Lines.PositionOf(found.Finding.Place.Span.Start).Line;
        IEnumerable<int> above = [.. Enumerable.Range(0, Math.Min(line + 1, MostLines)).Select(i => line - i)];
        yield return ("Ignore here:", "ignore", above);
        if (document is DockerfileDocument dockerfile && StageLine(dockerfile, found.Finding.Place.Span) is { } stage)
            yield return ("Ignore in this stage:", "ignore-stage", [stage]);
        if (document is ComposeDocument)
            yield return ("Ignore in this service:", "ignore-service", above);
        yield return ("Ignore in this file:", "ignore-file", [FirstLine(document, view)]);
    }

    /// <summary>Below directives of the parser, a <c>#!</c> line, or the declaration of XML.</summary>
    private static int FirstLine(SourceDocument document, DocumentView view)
    {
        if (document is DockerfileDocument dockerfile
            && DockerfileReader.SyntaxOf(dockerfile).Directives is [.., var last])
        {
            return view.Source.Lines.PositionOf(last.Span.End).Line + 1;
        }

        var first = view.Source.Lines.TextOf(0);
        return first.StartsWith("#!", StringComparison.Ordinal) || first.StartsWith("<?xml", StringComparison.Ordinal)
            ? 1 : 0;
    }

    private static int? StageLine(DockerfileDocument document, SourceSpan span)
    {
        var stage = DockerfileReader.SyntaxOf(document).Stages.LastOrDefault(one => one.From.Span.Start <= span.Start);
        return stage is null ? null : document.Source.Lines.PositionOf(stage.From.Span.Start).Line;
    }

    /// <summary>A comment above a line, indented like it.</summary>
    private static Edit Comment(DocumentView view, SourceDocument document, int line, string text)
    {
        var source = view.Source;
        var mark = document.Language.Comment;
        var isLast = line >= source.Lines.Count;
        var start = isLast ? source.Text.Length : source.Lines.StartOf(line);
        var typed = isLast ? "" : source.Lines.TextOf(line);
        var indent = typed[..(typed.Length - typed.AsSpan().TrimStart().Length)];
        var close = mark.Close.Length == 0 ? "" : " " + mark.Close;
        return new Edit(source, new SourceSpan(start, 0), $"{indent}{mark.Open} {text}{close}{LineEnd(source)}");
    }

    private static string LineEnd(Source source)
    {
        var end = source.Text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && source.Text[end - 1] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>Whether an edit hides a finding and leaves all others in the file as they are.</summary>
    private static bool Hides(Edit edit, ReportedFinding found, DocumentView view)
    {
        if (view.Folder.Store.FileOf(edit.Source) is not { } file)
            return false;
        var edits = new EditSet();
        edits.TryAdd([edit]);
        var changed = file with { Source = new Source(edit.Source.Path, edits.Apply(edit.Source)) };
        var workspace = view.Folder.Opened.With(view.Folder.Store.With([changed]), [changed]).Workspace;
        var after = Keys(workspace.CheckFile(edit.Source.Path).Select(one => one.Found.Finding));
        var before = Keys(view.Folder.Workspace.CheckFile(edit.Source.Path).Select(one => one.Found.Finding));
        return before.Remove((found.Finding.Rule, found.Finding.Message)) && before.SequenceEqual(after);
    }

    private static List<(Rule Rule, string Message)> Keys(IEnumerable<Finding> findings) =>
        [.. findings.Select(finding => (finding.Rule, finding.Message))];
}
