using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>What a caller, such as a compose file's <c>build:</c>, passes to the build of a Dockerfile.</summary>
public sealed record BuildArguments
{
    /// <summary>
    /// The values of build arguments by name; parts of them may be unknown. An argument that the Dockerfile does not
    /// declare has no effect, unless BuildKit predefines it.
    /// </summary>
    public IReadOnlyDictionary<string, MappedText> Values { get; init; } = new Dictionary<string, MappedText>();

    /// <summary>The stage to build, by name or number; null for the last one.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// The names of additional build contexts, which are used instead of images of these names.
    /// </summary>
    public IReadOnlyCollection<string> Contexts { get; init; } = [];

    /// <summary>What a build passes to its Dockerfile.</summary>
    public static BuildArguments Of(ImageBuild build) => new()
    {
        Values = build.Arguments.ToDictionary(argument => argument.Key, argument => argument.Value.Text),
        Target = build.Target,
        Contexts = build.Contexts,
    };

    /// <summary>
    /// Whether a build context replaces a name. Names are compared as BuildKit does, without Docker's defaults.
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
