using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL1017: a name that looks like a well-known one, and is another.</summary>
public sealed partial class LookalikeName : ImageRule
{
    private const string Library = "library";
    private const string OfficialImage = "official image";

    /// <summary>Registries that are mistyped, or imitated.</summary>
    private static readonly string[] Registries =
    [
        "docker.io", "ghcr.io", "quay.io", "mcr.microsoft.com", "registry.k8s.io", "public.ecr.aws",
        "registry.gitlab.com", "registry.access.redhat.com",
    ];

    /// <summary>Registries that are a slip away from one of those, and real.</summary>
    private static readonly string[] Neighbours = ["gcr.io"];

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (MeantBy(image, context) is not var (range, kind, meant))
            return null;
        var fix = FixOf($"Write '{meant}'", Safety.Unsafe, image.Text.Replace(range, meant));
        var message = $"{Quote(image, range)} looks like the {kind} '{meant}', but is another name"
            + (kind == OfficialImage ? " " + KnownImage.AsOf : "");
        return Report(image, range, message, fix);
    }

    /// <summary>
    /// What is probably meant, and the range that looks like it; null if nothing looks like anything.
    /// </summary>
    internal static (TextRange Range, string Kind, string Meant)? MeantBy(ImageUse image, RuleContext context)
    {
        if (image.Name.Error is not null || !image.IsPulled || image.Role == Role.Cache || !image.Name.Path.IsKnown)
            return null;
        if (image.Name.Domain is { } domain && !domain.IsKnown)
            return null;
        var found = image.Name.Domain is { } host && !IsDockerHub(image, host.Range)
            ? MeantByHost(image, host.Range)
            : MeantByPath(image, context);
        return found is null || context.Produces(image) ? null : found;
    }

    private static bool IsDockerHub(ImageUse image, TextRange host) =>
        image.Reads(host, "docker.io") || image.Reads(host, "index.docker.io");

    private static (TextRange, string, string)? MeantByHost(ImageUse image, TextRange range)
    {
        var host = image.TextOf(range);
        var isReal = Array.IndexOf(Registries, host) >= 0 || Array.IndexOf(Neighbours, host) >= 0;
        var meant = isReal ? null : Array.Find(Registries, known => Lookalikes.AreAlike(host, known));
        return meant is null ? null : (range, "registry", meant);
    }

    /// <summary>A bare name, or the account <c>library</c> and a name: one of both may be wrong.</summary>
    private static (TextRange, string, string)? MeantByPath(ImageUse image, RuleContext context)
    {
        var path = image.Name.Path.Range;
        var slash = image.Text.Value.IndexOf('/', path.Start, path.Length);
        var name = TextRange.FromBounds(slash < 0 ? path.Start : slash + 1, path.End);
        if (slash < 0 || image.Reads(TextRange.FromBounds(path.Start, slash), Library))
        {
            if (AmbiguousNamespace.MayBeBuildContext(image) || context.IsPortReadAsTag(image))
                return null;
            return OfficialName(image.TextOf(name)) is { } meant ? (name, OfficialImage, meant) : null;
        }

        var account = TextRange.FromBounds(path.Start, slash);
        return Lookalikes.AreAlike(image.TextOf(account), Library) && OfficialImages.Contains(image.TextOf(name))
            ? (account, "account", Library)
            : null;
    }

    private static string? OfficialName(string name) =>
        name.IndexOf('/') >= 0 || OfficialImages.Contains(name)
            ? null
            : OfficialImages.Names.FirstOrDefault(known => Lookalikes.AreAlike(name, known));
}
