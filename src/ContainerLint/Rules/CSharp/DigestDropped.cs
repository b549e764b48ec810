using ContainerLint.Languages.CSharp;

namespace ContainerLint.Rules;

/// <summary>CL5005: an image is pinned to a digest, and a call drops it.</summary>
public sealed partial class DigestDropped : CSharpRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(CSharpSyntax syntax) => syntax.DroppedDigests.Select(dropped =>
        Report(dropped.Digest, $"'{dropped.Call}' sets {TagOf(dropped)} and drops the digest", null));

    private static string TagOf(DroppedDigest dropped) => dropped.Tag switch
    {
        null => "a tag",
        "" => "an empty tag",
        _ => $"the tag {Quote(dropped.Tag)}",
    };
}
