using ContainerLint.Documents;
using ContainerLint.Findings;

namespace ContainerLint.Rules;

/// <summary>CL1002: an image that is pulled names neither tag nor digest, so <c>latest</c> is meant.</summary>
public sealed class MissingTag : ImageRule
{
    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context) =>
        image.IsPulled && image.Name is { Tag: null, Digest: null, Fault: null } name && LastComponentIsKnown(image)
            ? Report(image, NameRange(image), $"'{name.Value}' names no tag and means 'latest'")
            : null;

    /// <summary>An unknown last component may bring a tag of its own.</summary>
    private static bool LastComponentIsKnown(ImageUse image)
    {
        var path = image.Name.Path.Text;
        return path.IndexOf(Text.MappedText.UnknownCharacter, path.LastIndexOf('/') + 1) < 0;
    }
}
