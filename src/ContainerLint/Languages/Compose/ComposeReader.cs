using ContainerLint.Documents;
using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.Yaml;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// Reads a compose file: its images, what it builds, the comments that suppress findings. It reads what compose would
/// load (<see href="https://github.com/compose-spec/compose-go"/>), but stops at nothing that compose would refuse.
/// </summary>
public static class ComposeReader
{
    /// <summary>Reads a compose file; never throws.</summary>
    /// <param name="source">The file.</param>
    /// <param name="lookup">Finds the <c>.env</c> file beside it and the files that it extends or includes.</param>
    public static ComposeDocument Read(Source source, SourceLookup lookup)
    {
        if (!MayHaveImages(source.Text))
            return new ComposeDocument(source, null);
        var project = new ComposeProject(source, lookup);
        var images = new ComposeImages(project);
        var builds = new List<ImageBuild>();
        foreach (var name in project.File.Services)
        {
            var chain = project.Chain(name);
            var layers = ComposeBuildReader.LayersOf(chain);
            images.AddService(name, chain, isBuilt: layers.Count > 0);
            if (layers.Count == 0)
                continue;
            var build = ComposeBuildReader.Read(name, layers);
            builds.Add(build);
            images.AddInlineDockerfile(chain[chain.Count - 1], build);
        }

        images.AddIncludedArtifacts();
        foreach (var together in project.Includes)
            images.AddIncluded(together);
        var document = new ComposeDocument(source, new ComposeSyntax(project.File))
        {
            Builds = builds,
            Images = InOrder(images.Images, source),
            Produces = [.. images.Produces],
            Suppressions = SuppressionsOf(project, images),
            Companions = project.Companions,
            Errors = (ErrorOf(project) ?? images.InlineError ?? images.Template) is { } error ? [error] : [],
        };
        // Afterwards, so that errors in other values than those of images stay unreported.
        return ServiceFactsReader.MayMatter(source) ? document with { Services = FactsOf(project) } : document;
    }

    private static List<ServiceFacts> FactsOf(ComposeProject project)
    {
        var facts = new List<ServiceFacts>();
        foreach (var name in project.File.Services)
        {
            var chain = project.Chain(name);
            facts.Add(ServiceFactsReader.Read(name, chain, ComposeBuildReader.LayersOf(chain).Count > 0));
        }

        return facts;
    }

    /// <summary>The images in the order of the text; those that are written in other files follow.</summary>
    private static IReadOnlyList<ImageUse> InOrder(IReadOnlyList<ImageUse> images, Source source) =>
    [
        .. images.Select(image => (Image: image, Place: image.Place.InFile()))
            .OrderBy(one => one.Place.Source != source).ThenBy(one => one.Place.Span.Start)
            .Select(one => one.Image),
    ];

    private static IReadOnlyList<Suppression> SuppressionsOf(ComposeProject project, ComposeImages images)
    {
        var source = project.File.Source;
        var suppressions = new List<Suppression>(images.InlineSuppressions);
        var services = new ServiceBlocks(project.File);
        foreach (var comment in YamlComments.Find(project.File.Tree, source, SuppressionComment.Marker))
        {
            // One with nothing below covers itself, so that it is reported as useless.
            var scope = comment.Covers is { } covered
                ? new CommentScope(covered, Service: services.At(covered.Start))
                : new(comment.Span);
            if (SuppressionComment.Parse(source, comment.Span, scope) is { } suppression)
                suppressions.Add(suppression);
        }

        suppressions.AddRange(DclintComments.Find(project.File.Tree, source));
        suppressions.Sort((left, right) => left.Directive.Span.Start.CompareTo(right.Directive.Span.Start));
        suppressions.AddRange(DotEnvSuppressions.Find(project.Companions, images.Images));
        return suppressions;
    }

    /// <summary>What neither has services nor includes a file names no image, whatever else is wrong with it.</summary>
    private static bool MayHaveImages(string text) =>
        text.IndexOf("image", StringComparison.Ordinal) >= 0
        || text.IndexOf("build", StringComparison.Ordinal) >= 0
        || text.IndexOf("include", StringComparison.Ordinal) >= 0
        || text.IndexOf("services", StringComparison.Ordinal) >= 0;

    private static SyntaxError? ErrorOf(ComposeProject project)
    {
        var source = project.File.Source;
        if (project.File.Tree.Error is { } error)
            return error;
        if (project.IsExhausted)
            return YamlErrors.At(source, 0, "The aliases and variables of this file expand to more than can be read");
        if (RepeatedKeys.First(project.File.Tree) is { } key)
            return YamlErrors.OfDuplicateKey(key, source);
        if (project.File.Error is not { } interpolation)
            return null;
        var place = interpolation.Place.InFile();
        if (place.Source == source && Placeholders.EndAt(source.Text, place.Span.Start, source.Text.Length) > 0)
            return YamlErrors.OfTemplate(place.Span);
        return place.Source == source
            ? new SyntaxError(
                place.Span, CharacterWords.Phrase(interpolation.Message), ComposeErrorKinds.MalformedInterpolation)
            : null;
    }
}
