using System.Text;
using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>Reads compose files that stand in tests and writes documents as text, a line for each thing.</summary>
internal static class ComposeDump
{
    /// <summary>Reads a text as <c>compose.yaml</c>; other files are pairs of path and text.</summary>
    public static SourceDocument Read(string text, params (string Path, string Text)[] others) =>
        ComposeReader.Read(new Source("compose.yaml", text), LookupOf(others));

    /// <summary>Finds what is listed, each file as one source however often it is asked for.</summary>
    public static SourceLookup LookupOf(params (string Path, string Text)[] files)
    {
        var sources = files.ToDictionary(file => file.Path, file => new Source(file.Path, file.Text));
        return path => sources.GetValueOrDefault(path);
    }

    /// <summary>
    /// A line for each image: where it is written, role, owner, value and (if they differ) what is underlined;
    /// then what is produced, suppressed and wrong.
    /// </summary>
    public static string Of(SourceDocument document)
    {
        var dump = new StringBuilder();
        foreach (var image in document.Images)
        {
            dump.Append($"{At(image.Place, document)} {image.Role} {image.Owner ?? "-"} {image.Text}");
            var whole = image.Text.Place.InFile();
            dump.Append(whole.Text == image.Text.Value ? "\n" : $" <- {whole.Text.Replace("\n", "\\n")}\n");
        }

        if (document.Produces.Count > 0)
            dump.Append($"produces {string.Join(", ", document.Produces)}\n");
        foreach (var suppression in document.Suppressions)
        {
            var scope = suppression.Scope is { } place ? $"{At(place, document)}..{End(place)}" : "file";
            dump.Append(
                $"suppress {scope} {string.Join(",", suppression.Ids.Select(id => id.Id))} ({suppression.Reason})\n");
        }

        foreach (var error in document.Errors)
            dump.Append($"error {At(new Place(document.Source, error.Span), document)} {error.Message}\n");
        return dump.ToString();
    }

    /// <summary>Line and column (from one) of a place; its path too if it is in another file.</summary>
    public static string At(Place place, SourceDocument document)
    {
        place = place.InFile();
        var (line, column) = place.Source.Lines.PositionOf(place.Span.Start);
        return (place.Source == document.Source ? "" : place.Source.Path + ":") + $"{line + 1}:{column + 1}";
    }

    private static string End(Place place)
    {
        var (line, column) = place.InFile().Source.Lines.PositionOf(place.InFile().Span.End);
        return $"{line + 1}:{column + 1}";
    }
}
