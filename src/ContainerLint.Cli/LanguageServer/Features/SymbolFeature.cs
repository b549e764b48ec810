using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>What a document consists of: stages of a Dockerfile; images elsewhere.</summary>
internal static class SymbolFeature
{
    /// <summary>A class (<c>SymbolKind</c> of the protocol), for stages.</summary>
    private const int Class = 5;

    /// <summary>An object, for services and resources.</summary>
    private const int Object = 19;

    /// <summary>The parts of a document, in the order of the text.</summary>
    public static IReadOnlyList<DocumentSymbol> Of(DocumentView view) => view.Document switch
    {
        DockerfileDocument dockerfile => [.. StagesOf(dockerfile, view)],
        ComposeDocument => [.. OwnersIn(view)],
        _ => [],
    };

    private static IEnumerable<DocumentSymbol> StagesOf(DockerfileDocument document, DocumentView view)
    {
        foreach (var stage in DockerfileReader.SyntaxOf(document).Stages)
        {
            var end = stage.Instructions is [.., var last] ? last.Span.End : stage.From.Span.End;
            var image = new Place(document.Source, stage.BaseSpan).Text;
            var name = stage.NameSpan.Length > 0 ? new Place(document.Source, stage.NameSpan).Text : image;
            yield return new DocumentSymbol(
                name.Length > 0 ? name : $"stage {stage.Index}", image, Class,
                view.RangeOf(SourceSpan.FromBounds(stage.From.Span.Start, end)),
                view.RangeOf(stage.NameSpan.Length > 0 ? stage.NameSpan : stage.From.KeywordSpan));
        }
    }

    private static IEnumerable<DocumentSymbol> OwnersIn(DocumentView view) => ImageAt.WholeIn(view)
        .Where(at => at.Image.Owner is { Length: > 0 }).DistinctBy(at => at.Image.Owner)
        .Select(at => new DocumentSymbol(
            at.Image.Owner!, at.Image.Text.Describe(new TextRange(0, at.Image.Text.Value.Length)), Object,
            view.RangeOf(at.Span), view.RangeOf(at.Span)));
}
