using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2040: two stages have one name, whatever its case.</summary>
public sealed partial class DuplicateStageName : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        var seen = new Dictionary<string, Stage>(StringComparer.Ordinal);
        foreach (var stage in dockerfile.Stages)
        {
            if (stage is not { Name: { } name, IsWellFormed: true })
                continue;
            if (seen.TryGetValue(name, out var earlier))
                yield return Report(dockerfile, stage, earlier);
            else
                seen.Add(name, stage);
        }
    }

    private Finding Report(DockerfileSyntax dockerfile, Stage stage, Stage earlier)
    {
        var name = new Place(dockerfile.Source, stage.NameSpan).Text;
        var other = new Place(dockerfile.Source, earlier.NameSpan).InFile();
        var message = $"Another stage is named '{name}', too; what follows takes the nearest one";
        return Report(dockerfile, stage.NameSpan, message) with
        {
            Related = [new RelatedPlace(other, "the other stage")],
        };
    }
}
