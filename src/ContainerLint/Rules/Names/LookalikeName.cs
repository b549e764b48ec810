using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1017: a name that looks like a well-known one but is different.</summary>
public sealed partial class LookalikeName : ImageRule
{
    /// <summary>The kind of a name that looks like an official image.</summary>
    internal const string OfficialImage = "official image";

    private const string Library = "library";

    /// <summary>Registries that are often mistyped or imitated.</summary>
    private static readonly string[] Registries =
    [
        "docker.io", "ghcr.io", "quay.io", "mcr.microsoft.com", "registry.k8s.io", "public.ecr.aws",
        "registry.gitlab.com", "registry.access.redhat.com",
    ];

    /// <summary>Real registries that differ from one of those by a single typo.</summary>
    private static readonly string[] Neighbours = ["gcr.io"];

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (MeantBy(image, context) is not var (range, kind, meant))
            return null;
        var fix = FixOf($"Use '{meant}'", Safety.Unsafe, image.Text.Replace(range, meant));
        var message = $"{Quote(image, range)} looks like the {kind} '{meant}' but is a different name";
        return Report(image, range, message, fix) with
        {
            Notes = kind == OfficialImage ? [context.Knowledge.OfficialImagesNote] : [],
        };
    }

    /// <summary>
    /// The name that is probably meant, its kind and the range that resembles it; null if there is none.
    /// </summary>
    internal static (TextRange Range, string Kind, string Meant)? MeantBy(ImageUse image, RuleContext context)
    {
        if (image.Name.Error is not null || !image.IsPulled || image.Role == Role.Cache || !image.Name.Path.IsKnown)
            return null;
        if (image.Name.Domain is { } domain && !domain.IsKnown)
            return null;
        var found = image.Name.Domain is { } host && !ReferenceScan.IsDockerHub(image.Text.Value, host.Range.End)
            ? MeantByHost(image, host.Range)
            : MeantByPath(image, context);
        return found is null || context.Produces(image) ? null : found;
    }

    private static (TextRange, string, string)? MeantByHost(ImageUse image, TextRange range)
    {
        var host = image.TextOf(range);
        var isReal = Array.IndexOf(Registries, host) >= 0 || Array.IndexOf(Neighbours, host) >= 0;
        var meant = isReal ? null : Array.Find(Registries, known => Lookalikes.AreAlike(host, known));
        return meant is null ? null : (range, "registry", meant);
    }

    /// <summary>Checks a bare name, or the account <c>library</c> and a name, either of which may be wrong.</summary>
    private static (TextRange, string, string)? MeantByPath(ImageUse image, RuleContext context)
    {
        var path = image.Name.Path.Range;
        var slash = image.Text.Value.IndexOf('/', path.Start, path.Length);
        var name = TextRange.FromBounds(slash < 0 ? path.Start : slash + 1, path.End);
        if (slash < 0 || image.HasText(TextRange.FromBounds(path.Start, slash), Library))
        {
            if (AmbiguousNamespace.MayBeBuildContext(image, context) || context.IsPortReadAsTag(image))
                return null;
            return OfficialName(image.TextOf(name), context.Knowledge.OfficialImages) is { } meant
                ? (name, OfficialImage, meant) : null;
        }

        var account = TextRange.FromBounds(path.Start, slash);
        return Lookalikes.AreAlike(image.TextOf(account), Library)
            && context.Knowledge.OfficialImages.Contains(image.TextOf(name))
            ? (account, "account", Library)
            : null;
    }

    private static string? OfficialName(string name, OfficialImages official) =>
        name.IndexOf('/') >= 0 || official.Contains(name)
            ? null
            : official.Names.FirstOrDefault(known => Lookalikes.AreAlike(name, known));
}
