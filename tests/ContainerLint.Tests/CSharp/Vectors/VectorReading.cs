using ContainerLint.Configuration;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Binding;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using ContainerLint.Languages.CSharp;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Tests.CSharp.Vectors;

/// <summary>The code of a case, read by symbols or by shape and compared with the expectations.</summary>
internal sealed class VectorReading
{
    private static readonly RuleContext Context = new(Settings.Default, RunFacts.None, TestDay.Today);

    private readonly CSharpDocument document;
    private readonly IReadOnlyList<ImageSite> sites;

    private VectorReading(CSharpDocument document, IReadOnlyList<ImageSite> sites) =>
        (this.document, this.sites) = (document, sites);

    private CSharpSyntax Syntax => document.Syntax;

    public static VectorReading BySymbol(string code)
    {
        var (compilation, tree) = VectorCompilation.Of(code);
        var model = compilation.GetSemanticModel(tree);
        var files = new CodeFiles();
        return new VectorReading(
            CSharpReader.Read(model, files, ImageApis.None, CancellationToken.None),
            CSharpReader.SitesOf(model, files, ImageApis.None, CancellationToken.None));
    }

    public static VectorReading ByShape(string code)
    {
        var source = new Source("case.cs", code);
        var project = CodeProject.Of(source);
        var file = project.FileOf(source);
        return new VectorReading(
            CSharpReader.Read(file, project, ImageApis.None), CSharpReader.SitesOf(file, project, ImageApis.None));
    }

    /// <summary>The differences at a span; empty if all is as expected.</summary>
    public IEnumerable<string> Errors(VectorSpan expected) => expected.Role switch
    {
        "decoy" => DecoyErrors(expected),
        "origin" => OriginErrors(expected),
        _ when expected.Verdict == "implicit-default" => DefaultFaults(expected),
        _ => SinkErrors(expected),
    };

    private IEnumerable<string> DecoyErrors(VectorSpan expected)
    {
        foreach (var image in document.Images.Where(image => StandsIn(image, expected.Span)))
            yield return $"takes it for the image '{image.Text}'";
        foreach (var finding in Check(document).Where(finding => Overlap(finding.Place.Span, expected.Span)))
            yield return $"reports '{finding.Message}'";
    }

    private IEnumerable<string> OriginErrors(VectorSpan expected)
    {
        var images = document.Images.Where(image => StandsIn(image, expected.Span)).ToList();
        if (images.Count == 0)
            yield return "finds no image in it";
        else if (images.TrueForAll(image => !image.Text.Value.Contains(expected.Value!, StringComparison.Ordinal)))
            yield return $"reads '{images[0].Text}'";
        else if (expected.Verdict is { } verdict && VerdictOf(images) != verdict)
            yield return $"judges {VerdictOf(images)}";
    }

    private IEnumerable<string> DefaultFaults(VectorSpan expected)
    {
        if (!Syntax.DefaultImages.Any(one => one.Creation.Span == expected.Span && one.Image == expected.Value))
            yield return "does not see which image it runs";
    }

    private IEnumerable<string> SinkErrors(VectorSpan expected)
    {
        var site = sites.Where(site => expected.Is(site.Part)).Select(site => At(site, expected.Span))
            .FirstOrDefault(site => site is not null);
        if (site is null)
        {
            yield return $"does not see its part ({PartsAt(expected.Span)})";
            yield break;
        }

        if (expected.Value is not null && site.Values.All(value => value.Text.Value != expected.Value))
            yield return $"reads '{string.Join("|", site.Values.Select(value => value.Text))}'";
        if (ErrorOfVerdict(site, expected) is { } error)
            yield return error;
    }

    /// <summary>
    /// A site, or those of its branches, that cover a span or whose text is there; null if there are none.
    /// </summary>
    private static ImageSite? At(ImageSite site, SourceSpan span)
    {
        if (IsAt(site.Expression, span))
            return site;
        List<Value> branches = [.. site.Values.Where(value => IsAt(value.Expression, span) || StandsAt(value, span))];
        return branches.Count > 0 ? site with { Values = branches } : null;
    }

    private static bool StandsAt(Value value, SourceSpan span) =>
        value.Text.Segments.Count > 0 && value.Text.Segments.All(segment => span.Contains(segment.Span));

    private static bool IsAt(SyntaxNode node, SourceSpan span) =>
        node.SpanStart == span.Start && node.Span.Length == span.Length;

    private string? ErrorOfVerdict(ImageSite site, VectorSpan expected)
    {
        var images = document.Images.Where(image => site.Values.Any(value => ShareText(image.Text, value))).ToList();
        switch (expected.Verdict)
        {
            // The branches of a variable have verdicts of their own, at their origins.
            case "unknown" or null:
                return site.Values.All(value => value.IsUnknown) && images.Count > 0 ? "guesses" : null;
            case "conflict" when expected.PartName == "digest":
                return images.Exists(image => image.Name.Digest is not null) ? "takes the digest for the winner" : null;
            case "conflict":
                return Syntax.SecondTags.Any(tag => Within(tag.Image, expected.Span) || Within(tag.Tag, expected.Span))
                    ? null
                    : "does not see the conflict";
            case "ok" when expected.PartName == "registry":
                // The rule also notices a version passed as the registry; the vectors take it as a registry.
                return Check(document).FirstOrDefault(
                    one =>
                        one.Rule is not DockerImageArguments && expected.Span.Contains(one.Place.Span)) is { } finding
                    ? $"reports '{finding.Message}'"
                    : null;
            case "ok" when expected.Value == "scratch":
                return images.Count == 0 ? null : "takes it for an image";
            default:
                // The vectors judge some parts of a reference alone and others as a whole.
                return VerdictOf(images, expected.Span) == expected.Verdict || VerdictOf(images) == expected.Verdict
                    ? null
                    : $"judges {VerdictOf(images)} ({string.Join(" | ", images.Select(image => image.Text))})";
        }
    }

    /// <summary>
    /// The verdict of the rules on some images: that on the first image with a finding, unless the finding is about
    /// another part than the one at a span.
    /// </summary>
    private string VerdictOf(List<ImageUse> images, SourceSpan? part = null)
    {
        var verdict = images.Count == 0 ? "nothing" : "ok";
        foreach (var image in images)
        {
            foreach (var finding in Check(document with { Images = [image], Syntax = CSharpSyntax.Empty }))
            {
                var isBlamed = part is not { } span || image.Place.Source != document.Source
                    || Overlap(finding.Place.Span, span) || !Within(image.Text, span);
                if (isBlamed && Word(finding.Rule) is { } word)
                    return word;
            }

            if (image.Text.Value.Contains('@'))
                verdict = "digest";
        }

        return verdict;
    }

    private static string? Word(Rule rule) => rule switch
    {
        InvalidReference => "invalid",
        MissingTag => "untagged",
        LatestTag => "latest",
        _ => null,
    };

    private static IReadOnlyList<Finding> Check(SourceDocument document) =>
        new Linter(Ruleset.All).Check(document, Context);

    private string PartsAt(SourceSpan span) => string.Join(
        ", ", sites.Where(site => Overlap(new SourceSpan(site.Expression.SpanStart, site.Expression.Span.Length), span))
            .Select(site => $"{site.Part} '{site.Expression}'"));

    private bool StandsIn(ImageUse image, SourceSpan span) => Within(image.Text, span);

    private bool Within(MappedText text, SourceSpan span) => text.Segments
        .Where(segment => segment.Kind != SegmentKind.Unknown && segment.Kind != SegmentKind.Joint)
        .Select(segment => new Place(segment.Source, segment.Span).InFile())
        .Any(place => place.Source == document.Source && Overlap(place.Span, span));

    /// <summary>Whether an image comes from a value, directly or as part of a Dockerfile.</summary>
    private static bool ShareText(MappedText image, Value value)
    {
        var places = image.Segments.Select(segment => new Place(segment.Source, segment.Span).InFile()).ToList();
        return value.Text.Segments.Any(segment => segment.Kind != SegmentKind.Unknown
            && places.Exists(place => place.Source == segment.Source && Overlap(place.Span, segment.Span)));
    }

    private static bool Overlap(SourceSpan one, SourceSpan other) => one.Start < other.End && other.Start < one.End;
}
