using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL1008: a name without a registry, which Docker alone completes without asking.</summary>
public sealed partial class UnqualifiedName : ImageRule
{
    private const string DockerHub = "docker.io";

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        // Docker itself looks for frontends and generators, and caches need not be there.
        if (image.Name is not { Error: null, Domain: null } || !image.IsPulled
            || image.Role is Role.Frontend or Role.Generator or Role.Cache || context.Produces(image))
        {
            return null;
        }

        return image.PathComponents() == 1 ? CheckOfficial(image, context) : CheckAccount(image, context);
    }

    /// <summary>A name without a slash; one that is no official image is another rule's.</summary>
    private Finding? CheckOfficial(ImageUse image, RuleContext context)
    {
        var range = image.NameRange();
        if (!image.Name.Path.IsKnown || image.TextOf(range) is var name && !OfficialImages.Contains(name)
            || context.IsPortReadAsTag(image))
        {
            return null;
        }

        var full = $"{DockerHub}/library/{name}";
        if (ShortNames.Find(name) is not { } other)
        {
            var message = $"'{name}' names no registry, and not every tool reads it as {full}";
            return Report(image, full, Safety.Safe, message);
        }

        return Report(image, full, Safety.Unsafe, TwoMeanings(name, full, other));
    }

    /// <summary>What to say of a name that Podman's table of short names reads otherwise than Docker.</summary>
    internal static string TwoMeanings(string name, string full, string other) =>
        $"'{name}' means {full} to Docker and {other} to Podman {KnownImage.AsOf}";

    /// <summary>An account of Docker Hub; what is meant as a registry is another rule's.</summary>
    private Finding? CheckAccount(ImageUse image, RuleContext context)
    {
        var first = image.FirstComponent();
        if (image.PathComponents() > 2 || !image.Text.IsKnownIn(first)
            || image.TextOf(first) is var account && account.IndexOf('.') >= 0
            || MissingRegistryPort.IsMeantAsRegistry(account, context))
        {
            return null;
        }

        var range = image.NameRange();
        var message = $"{Quote(image, range)} names no registry, and not every tool asks {DockerHub} for it";
        return Report(image, range, message, FixOf($"Add '{DockerHub}/'", Safety.Safe, image.With(domain: DockerHub)));
    }

    private Finding Report(ImageUse image, string full, Safety safety, string message)
    {
        var range = image.NameRange();
        return Report(image, range, message, FixOf($"Write '{full}'", safety, image.Text.Replace(range, full)));
    }
}
