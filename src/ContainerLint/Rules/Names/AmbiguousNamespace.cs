using ContainerLint.Documents;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1007: a shortened name that means something else than it seems to.</summary>
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
    /// Whether a copied image may be a named build context (<c>docker build --build-context</c>): a bare name that is
    /// not an official image, and so cannot be pulled.
    /// </summary>
    internal static bool MayBeBuildContext(ImageUse image, RuleContext context) =>
        image.Role is Role.Copied or Role.Mounted
            && image.Name is { Domain: null, Tag: null, Digest: null, Error: null }
            && image.HasSimplePath()
            && !context.Knowledge.OfficialImages.Contains(image.TextOf(image.Name.Path.Range));

    /// <summary>
    /// Whether a name without an account is neither an official image nor made by the run, so that it cannot be pulled.
    /// </summary>
    internal static bool IsUnofficial(ImageUse image, RuleContext context)
    {
        if (image.Name.Error is not null || !image.IsPulled || image.Role == Role.Cache || !image.HasSimplePath()
            || (image.Name.Domain is { } domain
                && !ReferenceScan.IsDockerHub(image.Text.Value, domain.Range.End)))
        {
            return false;
        }

        var name = image.TextOf(image.Name.Path.Range);
        return !context.Knowledge.OfficialImages.Contains(name) && !context.Produces(image)
            && !MayBeBuildContext(image, context) && !context.IsPortReadAsTag(image)
            && ImageIdAsReference.IdIn(image) is null
            && LookalikeName.MeantBy(image, context) is null;
    }

    /// <summary>Checks Docker Hub written out, and hosts that are only hosts because of uppercase letters.</summary>
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
            : FixOf($"Use '{account}'", Safety.Unsafe, image.With(domain: account));
        return Report(
            image, domain, $"'{host}' has uppercase letters, so Docker reads it as a registry host", fix);
    }

    private Finding? CheckDockerHub(ImageUse image, string name, RuleContext context)
    {
        var written = Quote(image, image.NameRange());
        var full = "library/" + name;
        if (LookalikeName.MeantBy(image, context) is not null)
            return null;
        if (!context.Knowledge.OfficialImages.Contains(name))
            return ReportUnofficial(image, written, name, context);
        var fix = FixOf($"Use '{full}'", Safety.Safe, image.With(path: full));
        var message = $"{written} omits 'library/', which Docker adds but other tools may not";
        return AboutPodman(Report(image, image.NameRange(), message, fix));
    }

    /// <summary>A finding about what Podman reads differently, which only matters where Podman is used.</summary>
    private static Finding AboutPodman(Finding finding) => finding with
    {
        AtMost = Severity.None,
        InPreset = new PresetLimit(PresetNames.Podman, Severity.Info),
    };

    private Finding? CheckBareName(ImageUse image, string name, RuleContext context)
    {
        var range = image.NameRange();
        if (context.Knowledge.ShortNames.Find(name) is { } other)
        {
            var full = "docker.io/library/" + name;
            var fix = FixOf($"Use '{full}'", Safety.Unsafe, image.Text.Replace(range, full));
            var message = UnqualifiedName.TwoMeanings(name, full, other);
            return AboutPodman(Report(image, range, message, fix, UnqualifiedName.NoteOn(context.Knowledge))) with
            {
                YieldsTo = [nameof(UnqualifiedName)],
            };
        }

        if (context.Knowledge.OfficialImages.Contains(name) || context.Produces(image)
            || LookalikeName.MeantBy(image, context) is not null)
        {
            return null;
        }

        if (!MayBeBuildContext(image, context))
            return ReportUnofficial(image, $"'{name}'", name, context);
        return Report(
            image,
            range,
            $"'{name}' is neither a stage nor an official image, so it must be a build context",
            null,
            context.Knowledge.OfficialImagesNote) with
        {
            AtMost = Severity.Info,
        };
    }

    private Finding ReportUnofficial(ImageUse image, string written, string name, RuleContext context) => Report(
        image,
        image.NameRange(),
        $"{written} means 'docker.io/library/{name}', which is not an official image",
        null,
        "only official images are published in 'docker.io/library'",
        context.Knowledge.OfficialImagesNote);
}
