using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.References;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>Notes what a library drops, refuses or reads otherwise in the parts of one reference.</summary>
internal sealed class DialectNotes(
    Dialect dialect, CodeFile file, ExpectedFailures failures, ReadingResult result)
{
    private const string Sha256 = "sha256:";

    /// <summary>
    /// The image that <c>WithManagementPlugin</c> of Aspire.Hosting.RabbitMQ takes; it throws for any other.
    /// </summary>
    private static readonly (string Registry, string Image) Managed = ("docker.io", "library/rabbitmq");

    private readonly HashSet<Place> seen = [];

    /// <summary>Notes all there is to say about one choice of parts; false if the call throws.</summary>
    public bool Note(SequenceState state, ReferenceChoice choice)
    {
        if (!NoteSecondTag(state, choice))
            return false;
        if (!dialect.HasIntegrations || state.IsBuilt)
            return true;
        if (RefusalOf(state, choice) is { } refused)
        {
            if (!failures.Include(state.Image!.Use.Candidate.Node) && seen.Add(refused.Place))
                result.RefusedCalls.Add(refused);
            return false;
        }

        NoteDroppedInImage(state, choice);
        NoteKeptRegistry(state, choice);
        return true;
    }

    /// <summary>Notes a digest set by one call that the tag of a later one drops.</summary>
    public void NoteDropped(Given digest, Given tag)
    {
        foreach (var value in digest.Part.Values.Where(static value => !value.IsNull && value.Text.IsKnown))
            Add(digest.Part.PlaceOf(value), tag);
    }

    /// <summary>Notes what <c>WithManagementPlugin</c> does with an image; false if it throws.</summary>
    /// <param name="call">The call.</param>
    /// <param name="state">What the calls before it set.</param>
    /// <param name="choice">The values of these parts.</param>
    public bool NoteManagement(BoundUse call, SequenceState state, ReferenceChoice choice)
    {
        var image = choice.Image?.Value?.Text;
        var syntax = image is null ? null : ReferenceSyntax.Parse(image.Value);
        if (syntax is not null && (syntax.Error is not null || !syntax.IsKnown))
            return true;
        var name = syntax is null ? state.OwnImage : image!.Value.Substring(0, syntax.Path.Range.End);
        var registry = state.Registry is null ? state.Origin.Registry : choice.Registry?.Value?.Text.Value;
        if (name is null || registry is null)
            return true;
        if (name != Managed.Image || registry != Managed.Registry)
            return Refuse(call, $"it knows only '{Managed.Registry}/{Managed.Image}'");
        if (TagOf(choice, syntax) is { } tag)
            return ManagementTag.Takes(tag) || Refuse(call, $"'{tag}' is not a version");
        var digest = choice.Digest is { Value: { } value } separate ? separate.Part.PlaceOf(value)
            : choice.Tag is null && syntax?.Digest is { } own ? image!.PlaceOf(own.Range) : (Place?)null;
        if (digest is { } dropped && seen.Add(dropped))
            result.DroppedDigests.Add(new DroppedDigest(dropped, call.Api.Member, null));
        return true;
    }

    /// <summary>
    /// Notes a tag in an image that another argument or call replaces; false if a test expects the call to throw.
    /// </summary>
    private bool NoteSecondTag(SequenceState state, ReferenceChoice choice)
    {
        if (!dialect.ReportsSecondTag || choice.Image?.Value is not { } name
            || choice.Tag is not { IsEmpty: false, Value: { } version })
        {
            return true;
        }

        var syntax = ReferenceSyntax.Parse(name.Text.Value);
        if (syntax.Tag is null || syntax.Digest is not null || syntax.Error is not null)
            return true;
        var use = state.Tag!.Use;
        var isOne = use == state.Image!.Use;
        var throws = isOne && use.Api.ThrowsOnSecondTag;
        if (throws && failures.Include(use.Candidate.Node))
            return false;
        result.SecondTags.Add(
            new SecondTag(name.Text, version.Text, use.Api.Member, throws));
        return true;
    }

    private static RefusedCall? RefusalOf(SequenceState state, ReferenceChoice choice)
    {
        if (state.Image is not { Use: { Api.ThrowsOnSecondTag: true } use } || choice.Image?.Value is not { } value)
            return null;
        var image = value.Text;
        var syntax = ReferenceSyntax.Parse(image.Value);
        if (syntax.Error is not null)
            return null;
        var hasTag = use.Parts.FirstOrDefault(static part => part.Parameter.Part == PartKind.Tag) is { } tag
            && tag.Values.All(static one => !one.IsNull && !one.IsUnknown);
        if (hasTag && syntax.Digest is { } digest)
            return new(image.PlaceOf(digest.Range), use.Api.Member, "a tag beside a digest is ambiguous");
        if (hasTag && syntax.Tag is { } first && choice.Tag is { IsEmpty: true })
            return new(image.PlaceOf(first.Range), use.Api.Member, "even an empty tag is a second one");
        return syntax.Digest is { IsKnown: true } other && !other.Text.StartsWith(Sha256, StringComparison.Ordinal)
            ? new(image.PlaceOf(other.Range), use.Api.Member, "it takes SHA-256 digests only")
            : null;
    }

    /// <summary>Notes a digest in an image that a tag of another argument or call drops.</summary>
    private void NoteDroppedInImage(SequenceState state, ReferenceChoice choice)
    {
        if (choice is not { Image.Value.Text: { } image, Tag: not null, Digest: null }
            || state.Tag is not { IsCertain: true } tag
            || (tag.Use == state.Image!.Use && tag.Use.Api.ThrowsOnSecondTag))
        {
            return;
        }

        if (ReferenceSyntax.Parse(image.Value) is { Error: null, Digest: { } digest })
            Add(image.PlaceOf(digest.Range), tag);
    }

    private void NoteKeptRegistry(SequenceState state, ReferenceChoice choice)
    {
        if (choice.Image?.Value is not { Text: var image }
            || ReferenceSyntax.Parse(image.Value) is not { Error: null, Domain: { IsKnown: true } domain })
        {
            return;
        }

        var isOwn = state.Registry is null;
        var front = isOwn ? state.Origin.Registry : choice.Registry?.Value?.Text.Value;
        if (front is null || (!isOwn && front != domain.Text) || !seen.Add(image.PlaceOf(domain.Range)))
            return;
        var end = isOwn && state.Image!.Use.Candidate.Node is InvocationExpressionSyntax call
            && !call.ArgumentList.CloseParenToken.IsMissing
                ? file.PlaceOf(new Microsoft.CodeAnalysis.Text.TextSpan(call.Span.End, 0))
                : (Place?)null;
        result.KeptRegistries.Add(new KeptRegistry(image, front, isOwn, end));
    }

    /// <summary>The tag; null if there is none or it is not known.</summary>
    private static string? TagOf(ReferenceChoice choice, ReferenceSyntax? image) =>
        choice.Tag is { } separate
            ? separate.Value is { Text: { IsKnown: true, Value: { Length: > 0 } tag } } ? tag : null
            : choice.Digest is null && image is { Digest: null, Tag: { IsKnown: true } own } ? own.Text : null;

    private bool Refuse(BoundUse use, string reason)
    {
        var name = Calls.NameOf((InvocationExpressionSyntax)use.Candidate.Node)!;
        var place = file.PlaceOf(name.Span);
        if (!failures.Include(use.Candidate.Node) && seen.Add(place))
            result.RefusedCalls.Add(new RefusedCall(place, use.Api.Member, reason));
        return false;
    }

    private void Add(Place digest, Given tag)
    {
        var text = tag.Part.Values is [{ Text: { IsKnown: true } known }] ? known.Value : null;
        if (seen.Add(digest))
            result.DroppedDigests.Add(new DroppedDigest(digest, tag.Use.Api.Member, text));
    }
}
