using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>Finds the images of a Dockerfile that the build arguments of a compose file name.</summary>
internal static class ArgumentUses
{
    /// <summary>
    /// The images whose names come from a build argument, in whole or in part, as uses of the compose file. Parts that
    /// are typed in the Dockerfile keep their place there.
    /// </summary>
    public static IEnumerable<ImageUse> Of(SourceDocument compose, ComposeBuild build, DockerfileSyntax dockerfile)
    {
        foreach (var image in DockerfileImages.Of(dockerfile, build.ToArguments()))
        {
            if (ArgumentIn(image.Text, compose, build) is not { } argument)
                continue;
            var text = AtHome(image.Text, compose.Source, dockerfile.Source);
            yield return new ImageUse(text, Role.Base, argument.Place, build.Owner);
        }
    }

    /// <summary>The argument that the first foreign segment of a text comes from; null if none is foreign.</summary>
    private static ComposeArgument? ArgumentIn(MappedText text, SourceDocument compose, ComposeBuild build)
    {
        foreach (var segment in text.Segments)
        {
            if (segment.Source != compose.Source && !compose.Companions.Contains(segment.Source))
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

    /// <summary>The same text as one of the compose file, without the steps through the Dockerfile.</summary>
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
