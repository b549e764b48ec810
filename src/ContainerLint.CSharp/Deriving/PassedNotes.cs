using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Values;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Deriving;

/// <summary>
/// Takes over what a helper does to the images that a call passes to it, where the call writes them. The fix of a kept
/// registry is left out where it would change the helper for its other callers.
/// </summary>
internal sealed class PassedNotes(Entry entry, Bindings bindings)
{
    /// <summary>Adds to a result what a sink shows of what is passed.</summary>
    public void Add(ReadingResult sink, ReadingResult result)
    {
        result.SecondTags.AddRange(sink.SecondTags.Where(one => IsPassed(one.Image, static name => name.Tag)));
        result.KeptRegistries.AddRange(sink.KeptRegistries
            .Where(one => IsPassed(one.Image, static name => name.Domain))
            .Select(static one => one with { CallEnd = null }));
        result.DroppedDigests.AddRange(sink.DroppedDigests.Where(one => IsPassed(one.Digest)));
        result.RefusedCalls.AddRange(sink.RefusedCalls.Where(one => IsPassed(one.Place)));
    }

    private bool IsPassed(MappedText image, Func<ReferenceSyntax, ReferencePart?> part) =>
        part(ReferenceSyntax.Parse(image.Value)) is { } written && IsPassed(image.PlaceOf(written.Range));

    private bool IsPassed(Place place)
    {
        var typed = place.InFile();
        return typed.Source == entry.File.Source && bindings.Values.Any(bound => bound.File == entry.File
            && bound.Expressions.Any(one => one.SpanStart <= typed.Span.Start && typed.Span.End <= one.Span.End));
    }
}
