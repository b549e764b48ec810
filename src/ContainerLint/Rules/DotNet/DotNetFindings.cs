using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>Findings about the image of a stage.</summary>
internal static class DotNetFindings
{
    /// <summary>A finding at the tag, which may stand in the default of an argument.</summary>
    public static Finding OnTag(Rule rule, ImageUse image, string message, Fix? fix = null) =>
        On(rule, image, TagOf(image), message, fix);

    /// <summary>A finding at the last part of the name.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="image">The image.</param>
    /// <param name="message">The message.</param>
    /// <param name="name">The name to use instead.</param>
    public static Finding OnName(Rule rule, ImageUse image, string message, string name)
    {
        var path = image.Name.Path.Range;
        var slash = image.Text.Value.LastIndexOf('/', path.End - 1, path.Length);
        var range = slash < 0 ? path : TextRange.FromBounds(slash + 1, path.End);
        var edit = image.Text.Replace(range, name);
        return On(rule, image, range, message, edit is null ? null : new Fix($"Use '{name}'", Safety.Unsafe, [edit]));
    }

    /// <summary>The range of the tag; all of the reference if it has none.</summary>
    public static TextRange TagOf(ImageUse image) =>
        image.Name.Tag?.Range ?? TextRange.FromBounds(image.NameRange().Start, image.Text.Value.Length);

    private static Finding On(Rule rule, ImageUse image, TextRange range, string message, Fix? fix)
    {
        var place = image.Text.PlaceOf(range).InFile();
        if (place.Span.Length == 0)
            place = image.Place.InFile();
        return new Finding(rule, place, message) { Fixes = fix is null ? [] : [fix] };
    }
}
