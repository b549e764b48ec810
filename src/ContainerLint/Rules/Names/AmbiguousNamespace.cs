using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1007: a name that is short of a part, so that it means something else than its reader thinks.</summary>
public sealed partial class AmbiguousNamespace : ImageRule
{
    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (image.Name.Error is not null || !image.IsPulled || image.Role == Role.Cache)
            return null;
        if (image.Name.Domain is { IsKnown: true } domain)
            return CheckRegistry(image, domain.Range, context);
        if (image.Name.Domain is not null || !image.HasSimplePath())
            return null;
        if (context.IsPortReadAsTag(image) || ImageIdAsReference.IdIn(image) is not null)
            return null;
        return CheckBareName(image, image.TextOf(image.Name.Path.Range), context);
    }

    /// <summary>
    /// Whether an image from which files are copied may be a build context that is given at the build: no image of
    /// its bare name can be pulled, and nobody would ask for a tag of it.
    /// </summary>
    internal static bool MayBeBuildContext(ImageUse image) =>
        image.Role is Role.Copied or Role.Mounted
            && image.Name is { Domain: null, Tag: null, Digest: null, Error: null }
            && image.HasSimplePath() && !OfficialImages.Contains(image.TextOf(image.Name.Path.Range));

    /// <summary>Docker Hub by its name, or a host by nothing but its capital letters.</summary>
    private Finding? CheckRegistry(ImageUse image, TextRange domain, RuleContext context)
    {
        var host = image.TextOf(domain);
        if (host is "docker.io" or "index.docker.io")
            return image.HasSimplePath()
                ? CheckDockerHub(image, image.TextOf(image.Name.Path.Range), context)
                : null;
        if (host == "localhost" || host.IndexOfAny(['.', ':']) >= 0)
            return null;
        var account = host.ToLowerInvariant();
        var fix = image.PathComponents() > 1
            ? null
            : FixOf($"Write '{account}'", Safety.Unsafe, image.With(domain: account));
        return Report(
            image, domain, $"'{host}' has capital letters, so Docker reads it as the host of a registry", fix);
    }

    private Finding? CheckDockerHub(ImageUse image, string name, RuleContext context)
    {
        var written = Quote(image, image.NameRange());
        var full = "library/" + name;
        if (LookalikeName.MeantBy(image, context) is not null)
            return null;
        if (!OfficialImages.Contains(name))
            return Report(image, image.NameRange(), $"{written} {NoOfficialImage(name)}");
        var fix = FixOf($"Write '{full}'", Safety.Safe, image.With(path: full));
        var message = $"{written} leaves out 'library/', which Docker adds and other tools may not";
        return Report(image, image.NameRange(), message, fix) with { AtMost = Severity.Info };
    }

    private Finding? CheckBareName(ImageUse image, string name, RuleContext context)
    {
        var range = image.NameRange();
        if (ShortNames.Find(name) is { } other)
        {
            var full = "docker.io/library/" + name;
            var fix = FixOf($"Write '{full}'", Safety.Unsafe, image.Text.Replace(range, full));
            return Report(image, range, UnqualifiedName.TwoMeanings(name, full, other), fix) with
            {
                AtMost = Severity.Info,
                LeftTo = [nameof(UnqualifiedName)],
            };
        }

        if (OfficialImages.Contains(name) || context.Produces(image)
            || LookalikeName.MeantBy(image, context) is not null)
        {
            return null;
        }

        if (!MayBeBuildContext(image))
            return Report(image, range, $"'{name}' {NoOfficialImage(name)}");
        var message = $"'{name}' is neither a stage nor an official image: only a build context can have this name "
            + KnownImage.AsOf;
        return Report(image, range, message) with { AtMost = Severity.Info };
    }

    private static string NoOfficialImage(string name) =>
        $"is not an official image, but means docker.io/library/{name}, which nobody but Docker can push "
        + KnownImage.AsOf;
}
