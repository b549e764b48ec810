using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1040: the file is a template that another program fills in.</summary>
public sealed partial class TemplatePlaceholder : FileRule
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(SourceDocument document, FileContext context)
    {
        if (First(document) is not { } place)
            return [];
        var text = place.Text;
        var message =
            $"{CharacterWords.Quote(text, 0, text.Length)} is a placeholder of a template; lint the rendered file";
        return [new Finding(this, place, message)];
    }

    /// <summary>One finding for a file, however many placeholders it has.</summary>
    private static Place? First(SourceDocument document)
    {
        foreach (var error in document.Errors)
        {
            if (error.Kind == SyntaxErrorKind.Template)
                return new Place(document.Source, error.Span).InFile();
        }

        foreach (var image in document.Images)
        {
            if (image.Placeholder?.InFile() is { } place && document.Owns(place.Source))
                return place;
        }

        return null;
    }
}
