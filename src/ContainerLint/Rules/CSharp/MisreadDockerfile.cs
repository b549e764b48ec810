using System.Globalization;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL5007: a library that looks for base images itself takes something else for one.</summary>
public sealed partial class MisreadDockerfile : BuildRule
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(ImageBuild build) =>
        build is { Place: { } place, Reader: { } reader, Misreadings.Count: > 0 }
            ? [Report(place, reader, [.. build.Misreadings.OrderBy(misread => misread.CanBePulled)])]
            : [];

    /// <summary>One finding for the build: what makes it fail comes first.</summary>
    private Finding Report(Place place, LineReader reader, IReadOnlyList<Misreading> misread)
    {
        var worst = misread[0];
        var file = FileNames.NameOf(worst.Place.Source.Path);
        var effect = worst.CanBePulled ? "pulls it" : "fails";
        return new Finding(
            this, place.InFile(), $"{reader.Library} takes {Word(worst)} of '{file}' for a base image and {effect}")
        {
            AtMost = worst.CanBePulled ? Severity.Warning : null,
            Notes = [.. misread.Skip(1).Select(other => "so with " + Word(other)), $"as read by {reader.Source}"],
            Related = [.. misread.Select(one => new RelatedPlace(one.Place, "this word"))],
        };
    }

    private static string Word(Misreading misread)
    {
        var line = misread.Place.Source.Lines.PositionOf(misread.Place.Span.Start).Line + 1;
        return $"'{misread.Text}' in line {line.ToString(CultureInfo.InvariantCulture)}";
    }
}
