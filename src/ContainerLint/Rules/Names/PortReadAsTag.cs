using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1006: a registry host and port without a path, which Docker reads as a name and a tag.</summary>
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
            $"Docker reads '{name}:{tag}' as the image '{name}' with the tag '{tag}', not as a registry with a port");
    }

    /// <summary>
    /// Whether a reference that the run does not build is a host and a port; other rules then ignore its name.
    /// </summary>
    internal static bool Matches(ImageUse image, RuleContext context)
    {
        var name = image.Name;
        if (name is not { Domain: null, Tag: { IsKnown: true } tag, Error: null } || name.MayHaveDigest
            || !image.HasSimplePath() || PortIn(image, tag.Range) is not { } port)
        {
            return false;
        }

        var host = image.TextOf(name.Path.Range);
        return IsHost(host, port, context.Knowledge.OfficialImages) || context.Run.PortsOf(host).Count > 0
            || context.Settings.Value(ConfiguredRegistries.Option).TryFind(host, out _);
    }

    /// <summary>
    /// Whether a bare name is meant as a host: by a word such as <c>registry</c>, by a dot, or by a port that
    /// registries typically use.
    /// </summary>
    private static bool IsHost(string name, int port, OfficialImages official) =>
        name == "localhost"
        || RegistryNames.LooksLikeRegistry(name)
        || (!official.Contains(name)
            && (name.IndexOf('.') >= 0 || port is 5000 or 5001 or (>= 8081 and <= 8083)));

    /// <summary>The tag as a plausible HTTP port, or null; lower numbers are versions.</summary>
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
