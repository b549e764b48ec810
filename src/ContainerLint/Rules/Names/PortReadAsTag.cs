using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1006: a host and a port alone, which Docker reads as an image and a tag.</summary>
public sealed partial class PortReadAsTag : ImageRule
{
    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [ConfiguredRegistries.Option];

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (!context.IsPortReadAsTag(image))
            return null;
        var name = image.TextOf(image.Name.Path.Range);
        var tag = image.TextOf(image.Name.Tag!.Value.Range);
        return Report(
            image,
            TextRange.FromBounds(image.Name.Path.Range.Start, image.Name.Tag!.Value.Range.End),
            $"'{name}:{tag}' is the image docker.io/library/{name} with the tag '{tag}', not a registry");
    }

    /// <summary>
    /// Whether a reference to what the run does not make is a host and a port: other rules have nothing to say about
    /// its name then.
    /// </summary>
    internal static bool IsReadSo(ImageUse image, RuleContext context)
    {
        var name = image.Name;
        if (name is not { Domain: null, Tag: { IsKnown: true } tag, Error: null } || name.MayHaveDigest
            || !image.HasSimplePath() || PortIn(image, tag.Range) is not { } port)
        {
            return false;
        }

        var host = image.TextOf(name.Path.Range);
        return IsHost(host, port) || context.Run.PortsOf(host).Count > 0
            || context.Settings.Value(ConfiguredRegistries.Option).TryFind(host, out _);
    }

    /// <summary>
    /// Whether a bare name can only be meant as a host: it says so, has a dot as only hosts have, or the number behind
    /// it is a port that only registries use.
    /// </summary>
    private static bool IsHost(string name, int port) =>
        name == "localhost"
        || RegistryNames.LooksLikeRegistry(name)
        || (!OfficialImages.Contains(name)
            && (name.IndexOf('.') >= 0 || port is 5000 or 5001 or (>= 8081 and <= 8083)));

    /// <summary>The tag as a port at which something may listen to HTTP; lower numbers are versions.</summary>
    private static int? PortIn(ImageUse image, TextRange tag)
    {
        if (tag.Length > 5 || image.Text.Value[tag.Start] == '0')
            return null;
        var port = 0;
        for (var i = tag.Start; i < tag.End; i++)
        {
            if (image.Text.Value[i] is < '0' or > '9')
                return null;
            port = (port * 10) + (image.Text.Value[i] - '0');
        }

        return port is 80 or (>= 443 and <= 65535) ? port : null;
    }
}
