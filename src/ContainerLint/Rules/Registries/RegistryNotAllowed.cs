using ContainerLint.Configuration;
using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// CL1016: an image comes from a registry or repository that is not allowed. Silent unless configured.
/// </summary>
public sealed partial class RegistryNotAllowed : ImageRule
{
    private const int MostNamed = 4;

    private static readonly Option<IReadOnlyList<RepositoryPattern>> Allowed =
        RepositoryPattern.OptionOf("containerlint.allowed_registries");

    private static readonly Option<IReadOnlyList<RepositoryPattern>> Denied =
        RepositoryPattern.OptionOf("containerlint.denied_registries");

    /// <inheritdoc/>
    public override IReadOnlyList<Option> Options => [Allowed, Denied, RegistryMirrors.Option];

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        if (context.Settings.Value(Allowed).Count + context.Settings.Value(Denied).Count == 0)
            return null;
        if (image.Name.Error is not null || !image.IsPulled || context.Produces(image)
            || ImageIdAsReference.IdIn(image) is not null || AmbiguousNamespace.MayBeBuildContext(image, context)
            || context.IsPortReadAsTag(image))
        {
            return null;
        }

        if (RepositoryName.Of(image) is not { } name || Verdict(name, context.Settings) is not var (verdict, note))
            return null;
        var range = image.NameRange();
        var quoted = Quote(image, range);
        var isShort = image.Text.IsKnownIn(range) && image.TextOf(range) != name;
        var subject = isShort ? $"{quoted} means '{name}', which" : quoted;
        return Report(image, range, $"{subject} {verdict}", FixFor(image, name, context.Settings)) with
        {
            Notes = note.Length > 0 ? [note] : [],
        };
    }

    /// <summary>Why a repository is not allowed, with a note or an empty text; null if it is allowed.</summary>
    private static (string Verdict, string Note)? Verdict(string name, Settings settings)
    {
        if (settings.Value(Denied).FirstOrDefault(pattern => pattern.Matches(name)) is { } denied)
            return ($"is denied by '{denied}'", "");
        var allowed = settings.Value(Allowed);
        if (allowed.Count == 0 || allowed.Any(pattern => pattern.MayMatch(name))
            || settings.Value(RegistryMirrors.Option).Has(name))
        {
            return null;
        }

        var named = string.Join(", ", allowed.Take(MostNamed).Select(pattern => $"'{pattern}'"));
        var more = allowed.Count > MostNamed ? $" and {allowed.Count - MostNamed} more" : "";
        return ("is not allowed", $"allowed: {named}{more}");
    }

    /// <summary>A fix that uses the mirror: safe with a digest, unsafe with a tag, which may differ there.</summary>
    private static Fix? FixFor(ImageUse image, string name, Settings settings)
    {
        if (settings.Value(RegistryMirrors.Option).Find(name) is not { } mirrored
            || Verdict(mirrored, settings) is not null)
        {
            return null;
        }

        var safety = image.Name.Digest is { IsKnown: true } ? Safety.Safe : Safety.Unsafe;
        var title = $"Use {Quote(mirrored)}";
        var range = image.NameRange();
        return (image.Text.IsKnownIn(range) ? FixOf(title, safety, image.Text.Replace(range, mirrored)) : null)
            ?? FixOf(title, safety, EditsOfRegistry(image, mirrored));
    }

    /// <summary>
    /// The edits that change only the registry, for a path that is unknown or typed in several places.
    /// </summary>
    private static IReadOnlyList<Edit>? EditsOfRegistry(ImageUse image, string mirrored)
    {
        var path = "/" + image.TextOf(image.Name.Path.Range);
        return mirrored.EndsWith(path, StringComparison.Ordinal)
            ? image.With(domain: mirrored.Substring(0, mirrored.Length - path.Length))
            : null;
    }
}
