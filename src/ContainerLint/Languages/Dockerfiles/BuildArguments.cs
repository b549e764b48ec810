using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>What a build gives a Dockerfile from outside, such as a compose file's <c>build:</c>.</summary>
public sealed record BuildArguments
{
    /// <summary>
    /// The values of build arguments by name; parts of them may be unknown. One that the Dockerfile does not declare
    /// has no effect, but for the predefined platform arguments.
    /// </summary>
    public IReadOnlyDictionary<string, MappedText> Values { get; init; } = new Dictionary<string, MappedText>();

    /// <summary>The stage to build, by name or number; null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// The names of additional build contexts: where an image is so called, the context is used instead.
    /// </summary>
    public IReadOnlyCollection<string> Contexts { get; init; } = [];

    /// <summary>
    /// Whether a build context stands for a name, compared as BuildKit does: without what Docker would add.
    /// </summary>
    internal bool Replaces(string name)
    {
        foreach (var context in Contexts)
        {
            if (string.Equals(FamiliarName(context), FamiliarName(name), StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static string FamiliarName(string name)
    {
        if (name.StartsWith("docker.io/", StringComparison.Ordinal))
            name = name.Substring("docker.io/".Length);
        if (name.StartsWith("library/", StringComparison.Ordinal))
            name = name.Substring("library/".Length);
        return name.EndsWith(":latest", StringComparison.Ordinal) ? name.Substring(0, name.Length - 7) : name;
    }
}
