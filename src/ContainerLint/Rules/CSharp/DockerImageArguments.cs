using ContainerLint.Knowledge;
using ContainerLint.Languages.CSharp;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL5002: the arguments of a <c>DockerImage</c> are mixed up.</summary>
public sealed partial class DockerImageArguments : CSharpRule
{
    private const string DefaultTag = "latest";

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(CSharpSyntax syntax) =>
        syntax.ReferenceParts.Select(parts => CheckRegistry(parts) ?? CheckRepository(parts)).OfType<Finding>();

    /// <summary>Checks the second argument, which is the registry whatever it looks like.</summary>
    private Finding? CheckRegistry(ReferenceParts parts)
    {
        if (parts.Registry is not { IsKnown: true, Value: { Length: > 0 } registry } || !parts.Repository.IsKnown)
            return null;
        var isTag = TagNames.LooksLikeTag(registry);
        if (!isTag && MayBePrefix(registry))
            return null;
        var separator = registry.IndexOf(':') < 0 ? ":" : "@";
        var isFree = parts is { Tag: null, Digest: null } && ReferenceSyntax.Parse(parts.Repository.Value).Tag is null;
        var meant = isTag && isFree ? parts.Repository.Value + separator + registry : null;
        return Report(parts, parts.Registry, $"{Quote(registry)} is passed as the registry", meant);
    }

    /// <summary>Checks the first argument, which is the repository and is not parsed further.</summary>
    private Finding? CheckRepository(ReferenceParts parts)
    {
        var name = ReferenceSyntax.Parse(parts.Repository.Value);
        if (name.Error is not null || !name.IsKnown || parts.Tag is { IsKnown: false })
            return null;
        if (name.Tag is { } tag && TagOf(parts) is { Length: > 0 } other)
        {
            var whole = Prefix(parts) + parts.Repository.Value;
            var meant = parts.Tag is null || other == tag.Text ? whole + DigestOf(parts) : null;
            return Report(parts, parts.Repository, $"{Quote(name.Value)} is passed as the repository", meant);
        }

        if (name.Domain is not { } domain || parts.Registry is not { IsKnown: true, Value.Length: > 0 })
            return null;
        var isSame = parts.Registry.Value == domain.Text;
        return Report(
            parts,
            parts.Repository,
            $"{Quote(name.Value)} already has a registry besides {Quote(parts.Registry.ToString())}",
            isSame ? name.Value + Suffix(parts) : null);
    }

    private Finding? Report(ReferenceParts parts, MappedText wrong, string what, string? meant)
    {
        var whole = Prefix(parts) + parts.Repository.Value + Suffix(parts);
        var outcome = ReferenceSyntax.Parse(whole).Error is null ? "is pulled" : "is not a valid reference";
        var text = new TextRange(0, wrong.Value.Length);
        var message = $"{what}, so {Quote(whole.Replace(MappedText.UnknownCharacter, '…'))} {outcome}";
        return Report(wrong.PlaceOf(text), message, FixOf(parts, meant));
    }

    /// <summary>Replaces the arguments by one string, unless that would lose something else.</summary>
    private static Fix? FixOf(ReferenceParts parts, string? meant)
    {
        var place = parts.Arguments;
        MappedText?[] all = [parts.Repository, parts.Registry, parts.Tag, parts.Digest];
        if (meant is null || parts.HasMore || Literal(meant) is not { } literal || HasComment(place.Text)
            || !Array.TrueForAll(all, part => part is null || IsTypedIn(place, part)))
        {
            return null;
        }

        return new Fix($"Use '{meant}'", Safety.Unsafe, [new Edit(place.Source, place.Span, literal)]);
    }

    private static bool IsTypedIn(Place place, MappedText part) =>
        part.IsKnown && part.Place.InFile() is var typed && typed.Source == place.Source
            && place.Span.Contains(typed.Span);

    private static bool HasComment(string text) =>
        text.IndexOf("//", StringComparison.Ordinal) >= 0 || text.IndexOf("/*", StringComparison.Ordinal) >= 0;

    /// <summary>
    /// Whether a text is valid before a repository: a host, or an account for users without a registry.
    /// </summary>
    private static bool MayBePrefix(string registry) => ReferenceSyntax.Parse(registry + "/x").Error is null;

    private static string? TagOf(ReferenceParts parts) =>
        parts.Tag?.Value ?? (parts.Digest is null ? DefaultTag : null);

    private static string DigestOf(ReferenceParts parts) =>
        parts.Digest is { Value: { Length: > 0 } digest } ? "@" + digest : "";

    private static string Prefix(ReferenceParts parts) =>
        parts.Registry is { Value: { Length: > 0 } registry } ? registry + "/" : "";

    private static string Suffix(ReferenceParts parts) =>
        (TagOf(parts) is { Length: > 0 } tag ? ":" + tag : "") + DigestOf(parts);
}
