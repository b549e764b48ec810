using System.Text.RegularExpressions;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Cli.Pinning;

/// <summary>
/// Values outside the reference that uses them: an <c>ARG</c>, a line of an <c>.env</c> file, a constant. A value that
/// is a tag may have other uses, for which a digest after it would be wrong.
/// </summary>
internal static partial class SharedValues
{
    /// <summary>
    /// Why the edits of a use must not write a digest where they do, as a sentence; null if they may.
    /// </summary>
    public static string? ProblemOf(PinnedUse pinned)
    {
        var use = pinned.Request.Use;
        var place = use.Place.InFile();
        foreach (var edit in pinned.Edits.Where(edit => edit.NewText.Contains('@', StringComparison.Ordinal)))
        {
            if ((edit.Source == place.Source && place.Span.Contains(edit.Span)) || HoldsName(use, edit))
                continue;
            if (NameBefore(edit) is { } name && edit.Source == place.Source
                && IsUsedInImagesAlone(name, pinned.Request.Document))
            {
                continue;
            }

            return "its tag is a value of its own that may have other uses, for which a digest would be wrong";
        }

        return null;
    }

    /// <summary>
    /// Whether the edited value also contains the path of the reference: then it is a reference itself.
    /// </summary>
    private static bool HoldsName(ImageUse use, Edit edit)
    {
        var last = new TextRange(use.Name.Path.Range.End - 1, 1);
        var name = use.Text.PlaceOf(last).InFile();
        return name.Source == edit.Source && name.Span.End <= edit.Span.Start
            && edit.Source.Text.AsSpan(name.Span.End, edit.Span.Start - name.Span.End).IndexOfAny("\r\n$") < 0;
    }

    /// <summary>The name of the variable whose value an edit changes: <c>V</c> of <c>ARG V=22</c>; else null.</summary>
    private static string? NameBefore(Edit edit)
    {
        var start = edit.Source.Text.LastIndexOf('\n', Math.Max(0, edit.Span.Start - 1)) + 1;
        var match = Assignment().Match(edit.Source.Text[start..edit.Span.Start]);
        return match.Success ? match.Groups[1].Value : null;
    }

    private static bool IsUsedInImagesAlone(string name, SourceDocument document)
    {
        if (document is not DockerfileDocument)
            return false;
        var places = document.Images.Select(image => image.Place.InFile()).ToList();
        return Mention().Matches(document.Source.Text).Where(match => match.Groups[1].Value == name).All(match =>
            places.Exists(place => place.Source == document.Source
                && place.Span.Start <= match.Index && match.Index < place.Span.End));
    }

    [GeneratedRegex(@"(\w+)=[""']?[^\s=]*$")]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\$\{?(\w+)")]
    private static partial Regex Mention();
}
