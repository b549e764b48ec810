using ContainerLint.Configuration;
using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// CL7001: the registry has no such tag, or no such repository. With a digest beside it, Docker does not ask for the tag.
/// </summary>
public sealed partial class TagNotFound : RegistryRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [RegistryMirrors.Option, InsecureRegistries.Option];

    /// <inheritdoc/>
    private protected override Finding? Check(
        ImageUse image, RemoteImage remote, RegistryAnswer answer, RuleContext context)
    {
        if (!answer.IsTagMissing)
            return null;
        var range = image.Name.Tag is { } tag ? tag.Range : image.NameRange();
        var message = $"{remote.Registry} has no '{remote.Repository}:{remote.Tag}'"
            + (remote.Digest is null ? ": the pull fails" : " any more, though it may have the digest");
        return Report(image, range, message);
    }
}
