using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Documents;

namespace ContainerLint.CSharp.Reading;

/// <summary>Follows the calls on one object and adds the references that they make together.</summary>
internal sealed class SequenceReader(
    Dialect dialect, CodeFile file, PullPolicies policies, ExpectedFailures failures, ReadingResult result)
{
    /// <summary>The maximum number of combinations of branches; further ones are left out.</summary>
    private const int MostChoices = 16;

    private readonly ReferenceDraft draft = new(dialect, file);
    private readonly DialectNotes notes = new(dialect, file, failures, result);
    private readonly ResourceOrigins origins = new();
    private readonly Dictionary<Sequence, Given?> registries = [];

    /// <summary>Reads a sequence; sequences have to be read in source order.</summary>
    public void Read(Sequence sequence)
    {
        var state = new SequenceState
        {
            Origin = dialect.HasIntegrations ? OriginOf(sequence) : AspireResource.Plain,
            IsBuilt = sequence.IsBuilt,
            Registry = sequence.Previous is { } before && registries.TryGetValue(before, out var host) ? host : null,
        };
        foreach (var step in sequence.Steps)
        {
            if (step.Use.NamesImage && state.Image is not null)
            {
                Finish(state);
                state = new SequenceState
                {
                    Origin = state.Origin,
                    Registry = state.Registry,
                    IsBuilt = state.IsBuilt,
                };
            }

            Apply(state, step);
        }

        registries[sequence] = state.Registry;
        if (!sequence.IsReplaced)
            Finish(state);
    }

    private AspireResource OriginOf(Sequence sequence) =>
        sequence.Steps.Count > 0 ? origins.Of(sequence.Steps[0].Use) : AspireResource.Unknown;

    private void Apply(SequenceState state, SequenceStep step)
    {
        foreach (var part in step.Use.Parts)
            Apply(state, part, new Given(part, step.Use, step.IsCertain));
        if (step.Use.Api.AddsManagement && step.IsCertain && !state.IsBuilt && Current(state) is { } choice)
        {
            state.IsRefused |= !notes.NoteManagement(step.Use, state, choice);
            state.IsManaged = true;
        }
    }

    /// <summary>What the calls so far make; null if that depends on conditions.</summary>
    private ReferenceChoice? Current(SequenceState state)
    {
        Given?[] all = [state.Registry, state.Image, state.Tag, state.Digest];
        if (!Array.TrueForAll(all, static given => given is null or { IsCertain: true, Part.Values.Count: 1 }))
            return null;
        var choices = all.Select(given => Choices(given).First()).ToList();
        return new ReferenceChoice(choices[0], choices[1], choices[2], choices[3]);
    }

    private void Apply(SequenceState state, BoundPart part, Given given)
    {
        switch (part.Parameter.Part)
        {
            case PartKind.Full or PartKind.Repository:
                state.Image = given;
                break;
            case PartKind.HubPrefix when !part.IsNothing && part.Values is not [{ Text.Value: "" }]:
                state.Registry = given;
                break;
            case PartKind.Registry when state.Registry is not { Part.Parameter.Part: PartKind.HubPrefix }:
                state.Registry = given;
                break;
            case PartKind.Digest or PartKind.Hex:
                (state.Digest, state.IsManaged) = (given, false);
                state.Tag = dialect.TagAndDigestExclude ? null : state.Tag;
                break;
            case PartKind.Tag or PartKind.TagOrDigest when !part.IsNothing:
                if (dialect.TagAndDigestExclude && state.Digest is { IsCertain: true } dropped && given.IsCertain)
                    notes.NoteDropped(dropped, given);
                state.Digest = dialect.TagAndDigestExclude ? null : state.Digest;
                (state.Tag, state.IsManaged) = (given, false);
                break;
            case PartKind.Owner:
                state.Owner = part;
                break;
        }
    }

    private void Finish(SequenceState state)
    {
        if (state.IsRefused || state.Main is not { } main)
            return;
        var count = 0;
        foreach (var image in Choices(state.Image))
        {
            foreach (var registry in Choices(state.Registry))
            {
                foreach (var tag in Choices(state.Tag))
                {
                    foreach (var digest in Choices(state.Digest))
                    {
                        if (count++ < MostChoices)
                            Add(state, main, new ReferenceChoice(registry, image, tag, digest));
                    }
                }
            }
        }
    }

    /// <summary>
    /// The possible values of a part; null for one that is null or empty, or if the part is not set. An empty tag is
    /// kept where it replaces another one.
    /// </summary>
    private IEnumerable<PartChoice?> Choices(Given? given)
    {
        if (given is null)
            return [null];
        if (!given.IsCertain)
            return [new PartChoice(given.Part, null)];
        var keepsEmpty = dialect.EmptyTagReplaces && given.Part.Parameter.Part is PartKind.Tag or PartKind.Hex;
        return given.Part.Values.Select(value =>
            value.IsNull || (value.Text.Value.Length == 0 && !keepsEmpty)
                ? (PartChoice?)null
                : new PartChoice(given.Part, value));
    }

    private void Add(SequenceState state, Given main, ReferenceChoice choice)
    {
        choice = choice.WithDigestAsDigest;
        var isEmpty = choice is { Image: null, Tag: null, Digest: null } && state.OwnImage is null;
        if (!notes.Note(state, choice) || isEmpty)
            return;
        var (_, image, tag, digest) = choice;
        var chosen = main == state.Image ? image
            : main == state.Tag ? tag ?? digest
            : main == state.Digest ? digest : choice.Registry;
        var place = chosen is { Value: { } value } ? main.Part.PlaceOf(value) : file.PlaceOf(main.Part.Expression.Span);
        var role = state.IsBuilt ? Role.Built : policies.RoleOf(main.Use, main.Use.RoleOf(main.Part.Parameter));
        var text = draft.Compose(choice, state);
        if (dialect == Dialect.DockerImage && choice.Registry is null && role is Role.Run or Role.Local)
            text = result.Prefix.Before(text, file);
        var made = new ImageUse(
            text,
            role,
            place,
            Owners.Of(main.Use, state.Owner, result))
        {
            Dialect = dialect.HasIntegrations && state.Origin != AspireResource.Plain
                ? Dialect.AspireIntegration
                : dialect,
        };
        if (!failures.Explain(made, main.Use.Candidate.Node))
            result.Add(made);
    }
}
