using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>The images in values of options.</summary>
internal static class ImageOptions
{
    private static readonly string[] ImageSchemes = ["docker-image://", "container-image://", "docker://"];

    /// <summary>A value that is a reference.</summary>
    public static Func<MappedText, IEnumerable<CommandImage>> As(Role role) => text => [new CommandImage(text, role)];

    /// <summary>A cache: a reference, or <c>type=registry,ref=user/app</c>.</summary>
    public static Func<MappedText, IEnumerable<CommandImage>> OfCache(Role role) => text =>
        CommaFields.CacheReferences(text.Value).Select(range => new CommandImage(text.Slice(range), role));

    /// <summary>A named context: <c>base=docker-image://alpine:3.20</c>.</summary>
    public static IEnumerable<CommandImage> OfContext(MappedText text)
    {
        var start = text.Value.IndexOf('=') + 1;
        foreach (var scheme in ImageSchemes)
        {
            if (start > 0 && string.CompareOrdinal(text.Value, start, scheme, 0, scheme.Length) == 0)
            {
                var range = TextRange.FromBounds(start + scheme.Length, text.Value.Length);
                return [new CommandImage(text.Slice(range), Role.Context)];
            }
        }

        return [];
    }

    /// <summary>A mount: <c>type=image,source=nginx:1.27,target=/site</c>.</summary>
    public static IEnumerable<CommandImage> OfMount(MappedText text)
    {
        if (CommaFields.ValueOf(text.Value, "type") is not { } type
            || text.Value.Substring(type.Start, type.Length) != "image")
        {
            return [];
        }

        var source = CommaFields.ValueOf(text.Value, "source") ?? CommaFields.ValueOf(text.Value, "src");
        return source is { } range ? [new CommandImage(text.Slice(range), Role.Volume)] : [];
    }
}
