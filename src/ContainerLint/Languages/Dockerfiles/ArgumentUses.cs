using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Finds the images of a Dockerfile that the build arguments of another document name.</summary>
internal static class ArgumentUses
{
    /// <summary>
    /// The images whose names come from a build argument, in whole or in part, as uses of that document. Parts that
    /// are typed in the Dockerfile keep their place there.
    /// </summary>
    public static IEnumerable<ImageUse> Of(SourceDocument builder, ImageBuild build, DockerfileSyntax dockerfile)
    {
        foreach (var image in DockerfileImages.Of(dockerfile, BuildArguments.Of(build)))
        {
            if (ArgumentIn(image.Text, builder, build) is not { } argument)
                continue;
            var text = AtHome(image.Text, builder.Source, dockerfile.Source);
            yield return new ImageUse(text, Role.Base, argument.Place, build.Owner);
        }
    }

    /// <summary>The argument that the first foreign segment of a text comes from; null if none is foreign.</summary>
    private static BuildArgument? ArgumentIn(MappedText text, SourceDocument builder, ImageBuild build)
    {
        foreach (var segment in text.Segments)
        {
            if (segment.Source != builder.Source && !builder.Companions.Contains(segment.Source))
                continue;
            foreach (var argument in build.Arguments.Values)
            {
                if (argument.Text.Segments.Any(typed => Holds(typed, segment)))
                    return argument;
            }
        }

        return null;
    }

    private static bool Holds(Segment whole, Segment part) =>
        whole.Source == part.Source && whole.Span.Contains(part.Span);

    /// <summary>The same text as one of the building document, without the steps through the Dockerfile.</summary>
    private static MappedText AtHome(MappedText text, Source home, Source dockerfile)
    {
        var segments = new Segment[text.Segments.Count];
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = text.Segments[i];
            segments[i] = segment.Source == dockerfile
                ? segment
                : segment with { Frame = Outside(segment.Frame, dockerfile) };
        }

        return new MappedText(home, text.Value, segments);
    }

    private static Frame? Outside(Frame? frame, Source dockerfile) =>
        frame is null || frame.Place.Source == dockerfile
            ? null
            : new Frame(frame.Place, Outside(frame.Outer, dockerfile));
}
