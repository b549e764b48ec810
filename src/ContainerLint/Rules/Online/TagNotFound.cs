using ContainerLint.Configuration;
using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// CL7001: the registry does not have the tag or the repository. Docker does not resolve the tag if a digest follows
/// it.
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
        var message = $"'{remote.Registry}' has no '{remote.Repository}:{remote.Tag}'"
            + (remote.Digest is null ? ", so the pull fails" : "");
        return Report(image, range, message) with
        {
            Notes = remote.Digest is null ? [] : ["the digest may still be available"],
        };
    }
}
