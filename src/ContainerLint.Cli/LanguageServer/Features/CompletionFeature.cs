using System.Globalization;
using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Documents;
using ContainerLint.Insights;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Proposals for what is being typed: tags, names of images, stages, rules in suppression comments.</summary>
internal static class CompletionFeature
{
    private const int MostTags = 150;
    private const int MostNames = 100;

    /// <summary>The proposals at a position.</summary>
    public static CompletionList Of(DocumentView view, EditorPosition position)
    {
        var offset = view.OffsetOf(position);
        if (RuleCompletion.Of(view, offset) is { } rules)
            return new CompletionList(false, rules);
        if (TypedReference.At(view, offset) is not { } typed || view.Document is not { } document)
            return new CompletionList(false, []);
        var context = view.Folder.Workspace.ContextOf(document);
        var items = typed.Tag is null ? Names(view, document, typed, context) : Tags(view, typed, typed.Tag, context);
        // With more typed, others are among the best.
        return new CompletionList(true, items);
    }

    private static IReadOnlyList<CompletionItem> Tags(
        DocumentView view, TypedReference typed, string tag, FileContext context)
    {
        var range = view.RangeOf(typed.TagSpan);
        return
        [
            .. TagSuggestions.Of(typed.Name, tag, MostTags, context).Select((suggestion, i) => new CompletionItem
            {
                Label = suggestion.Tag,
                Kind = CompletionKinds.Value,
                Detail = DetailOf(suggestion),
                SortText = Order(i),
                FilterText = suggestion.Tag,
                Tags = suggestion.HasEnded ? [1] : null,
                TextEdit = new EditorEdit(range, suggestion.Tag),
            }),
        ];
    }

    private static string? DetailOf(TagSuggestion suggestion) =>
        suggestion.HasEnded ? "no longer supported" + (suggestion.End is { } end ? $" since {end}" : "")
            : suggestion.Named is { } named ? "= " + named
            : suggestion.End is { } last ? $"supported until {last}" : null;

    private static IReadOnlyList<CompletionItem> Names(
        DocumentView view, SourceDocument document, TypedReference typed, FileContext context)
    {
        var range = view.RangeOf(typed.NameSpan);
        var items = new List<CompletionItem>();
        foreach (var stage in StagesBefore(document, typed.NameSpan.Start))
            Add(stage, CompletionKinds.Module, "stage of this Dockerfile");
        foreach (var name in view.Folder.Workspace.Documents.SelectMany(one => one.Images)
            .Where(image => image.IsProduced && image.Reference is not null)
            .Select(image => image.Reference!.FamiliarName).Distinct().Order(StringComparer.Ordinal))
        {
            Add(name, CompletionKinds.Reference, "built in this workspace");
        }

        foreach (var name in NameSuggestions.Of(typed.Name, MostNames, context))
            Add(name, CompletionKinds.Class, name.Contains('/', StringComparison.Ordinal) ? null : "official image");
        return items;

        void Add(string name, int kind, string? detail)
        {
            if (!name.StartsWith(typed.Name, StringComparison.OrdinalIgnoreCase))
                return;
            items.Add(new CompletionItem
            {
                Label = name,
                Kind = kind,
                Detail = detail,
                SortText = Order(items.Count),
                FilterText = name,
                TextEdit = new EditorEdit(range, name),
            });
        }
    }

    private static IEnumerable<string> StagesBefore(SourceDocument document, int offset) =>
        document is not DockerfileDocument dockerfile ? []
            : DockerfileReader.SyntaxOf(dockerfile).Stages
                .Where(stage => stage.Name is not null && stage.From.Span.End < offset)
                .Select(stage => stage.NameSpan).Select(span => new Place(dockerfile.Source, span).Text);

    private static string Order(int index) => index.ToString("D4", CultureInfo.InvariantCulture);
}
