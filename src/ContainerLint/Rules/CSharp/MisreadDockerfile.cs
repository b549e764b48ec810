using System.Globalization;
using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL5007: a library that looks for base images itself takes something else for one.</summary>
public sealed partial class MisreadDockerfile : BuildRule
{
    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(ImageBuild build) => build is { Place: { } place, Reader: { } reader }
        ? build.Misreadings.Select(misread => Report(place, reader, misread))
        : [];

    private Finding Report(Place place, LineReader reader, Misreading misread)
    {
        var source = misread.Place.Source;
        var line = (source.Lines.PositionOf(misread.Place.Span.Start).Line + 1).ToString(CultureInfo.InvariantCulture);
        var file = FileNames.NameOf(source.Path);
        return new Finding(
            this,
            place.InFile(),
            misread.CanBePulled
                ? $"{reader.Library} takes '{misread.Text}' in line {line} of '{file}' for a base image and pulls it"
                : $"{reader.Library} takes '{misread.Text}' in line {line} of '{file}' for a base image and fails")
        {
            AtMost = misread.CanBePulled ? Severity.Warning : null,
            Notes = [$"as read by {reader.Source}"],
            Related = [new RelatedPlace(misread.Place, "this line")],
        };
    }
}
