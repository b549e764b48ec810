using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.References;

namespace ContainerLint.CSharp.Reading;

/// <summary>Follows the calls on one object and adds the references that they make together.</summary>
internal sealed class SequenceReader(Composition composition, CodeFile file, ReadingResult result)
{
    /// <summary>The maximum number of combinations of branches; further ones are left out.</summary>
    private const int MostChoices = 16;

    private readonly ReferenceDraft draft = new(composition, file);
    private readonly Dictionary<Sequence, Given?> registries = [];

    /// <summary>Reads a sequence; sequences have to be read in source order.</summary>
    public void Read(Sequence sequence)
    {
        var state = new State
        {
            IsBuilt = sequence.IsBuilt,
            Registry = sequence.Previous is { } before && registries.TryGetValue(before, out var host) ? host : null,
        };
        foreach (var step in sequence.Steps)
        {
            if (step.Use.NamesImage && state.Image is not null)
            {
                Finish(state);
                state = new State { Registry = state.Registry, IsBuilt = state.IsBuilt };
            }

            Apply(state, step);
        }

        registries[sequence] = state.Registry;
        Finish(state);
    }

    private void Apply(State state, SequenceStep step)
    {
        foreach (var part in step.Use.Parts)
        {
            var given = new Given(part, step.Use, step.IsCertain);
            switch (part.Parameter.Part)
            {
                case PartKind.Full or PartKind.Repository:
                    state.Image = given;
                    break;
                case PartKind.Registry:
                    state.Registry = given;
                    break;
                case PartKind.Digest or PartKind.Hex:
                    state.Digest = given;
                    state.Tag = composition.TagAndDigestExclude ? null : state.Tag;
                    break;
                case PartKind.Tag or PartKind.TagOrDigest when !IsNothing(part):
                    state.Digest = composition.TagAndDigestExclude ? null : state.Digest;
                    state.Tag = given;
                    break;
                case PartKind.Owner:
                    state.Owner = part;
                    break;
            }
        }
    }

    private static bool IsNothing(BoundPart part) => part.Values.Count == 1 && part.Values[0].IsNull;

    private void Finish(State state)
    {
        if ((state.Image ?? state.Tag ?? state.Digest) is not { } main)
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

    /// <summary>The possible values of a part; null for one that is null or empty, or if the part is not set.</summary>
    private static IEnumerable<PartChoice?> Choices(Given? given)
    {
        if (given is null)
            return [null];
        if (!given.IsCertain)
            return [new PartChoice(given.Part, null)];
        return given.Part.Values.Select(value =>
            value.IsNull || value.Text.Value.Length == 0 ? (PartChoice?)null : new PartChoice(given.Part, value));
    }

    private void Add(State state, Given main, ReferenceChoice choice)
    {
        var (_, image, tag, digest) = choice;
        if (tag is { Value.Text.Value: { } version } && state.Tag!.Part.Parameter.Part == PartKind.TagOrDigest
            && version.StartsWith("sha256:", StringComparison.Ordinal))
        {
            (tag, digest) = (null, tag);
            choice = choice with { Tag = tag, Digest = digest };
        }

        NoteSecondTag(state, image, tag);
        if (image is null && tag is null && digest is null)
            return;
        var chosen = main == state.Image ? image : main == state.Tag ? tag ?? digest : digest;
        var place = chosen is { Value: { } value } ? main.Part.PlaceOf(value) : file.PlaceOf(main.Part.Expression.Span);
        result.Add(
            draft.Compose(choice),
            state.IsBuilt ? Role.Built : main.Use.RoleOf(main.Part.Parameter),
            place,
            Owners.Of(main.Use, state.Owner, result));
    }

    private void NoteSecondTag(State state, PartChoice? image, PartChoice? tag)
    {
        if (!composition.ReportsSecondTag || image?.Value is not { } name || tag?.Value is not { } version)
            return;
        var syntax = ReferenceSyntax.Parse(name.Text.Value);
        if (syntax.Tag is null || syntax.Digest is not null || syntax.Error is not null)
            return;
        var use = state.Tag!.Use;
        var isOne = use == state.Image!.Use;
        result.SecondTags.Add(
            new SecondTag(name.Text, version.Text, use.Api.Member, isOne && use.Api.ThrowsOnSecondTag));
    }

    private sealed record Given(BoundPart Part, BoundUse Use, bool IsCertain);

    private sealed class State
    {
        public Given? Registry { get; set; }

        public Given? Image { get; set; }

        public Given? Tag { get; set; }

        public Given? Digest { get; set; }

        public BoundPart? Owner { get; set; }

        public bool IsBuilt { get; init; }
    }
}
