using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// What to write instead of a tag of a .NET image that never was because its version is not built for the operating
/// system: .NET 10 has no Debian.
/// </summary>
/// <param name="Line">The version line.</param>
/// <param name="Missing">The operating system that the line lacks.</param>
/// <param name="Successor">The operating system of the first tag if it replaces the missing one, else null.</param>
/// <param name="Closest">The same variant on the operating systems that the line has, best first; not empty.</param>
internal sealed record SystemTags(string Line, string Missing, string? Successor, IReadOnlyList<string> Closest)
{
    /// <summary>Null if another part of the tag is wrong.</summary>
    public static SystemTags? Of(ImageTags image, string tag)
    {
        var name = TagName.Parse(tag);
        if (!image.IsDotnet || name.Numbers.Count < 2 || name.PreRelease is not null
            || Systems.Of(name) is not { } missing || image.GroupOf(Systems.LineOf(name)) is null)
        {
            return null;
        }

        var line = image.WithVersion(name).ToList();
        if (line.Exists(other => Systems.Of(other) == missing))
            return null;
        var closest = line
            .Where(other => Systems.Of(other) is not null && Systems.Rest(other).SequenceEqual(Systems.Rest(name)))
            .OrderBy(other => Systems.IsOnSuccessor(name, other, image) ? 0 : 1)
            .ThenBy(other => Systems.IsDefault(other, image) ? 0 : 1)
            .ThenBy(other => other.Text.Length).ThenBy(other => other.Text, StringComparer.Ordinal)
            .GroupBy(Systems.Of).Select(system => system.First()).ToList();
        if (closest.Count == 0)
            return null;
        var successor = Systems.IsOnSuccessor(name, closest[0], image) ? Systems.SuccessorOf(missing) : null;
        return new SystemTags(Systems.LineOf(name), missing, successor, [.. closest.Select(other => other.Text)]);
    }
}
