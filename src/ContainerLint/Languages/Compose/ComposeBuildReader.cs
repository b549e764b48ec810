using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>Reads the build of a service, including what it inherits from the services that it extends.</summary>
internal static class ComposeBuildReader
{
    private static readonly string[] RemotePrefixes =
        ["https://", "http://", "git://", "ssh://", "github.com/", "git@", "service:"];

    /// <summary>The <c>build</c> of a service and of those that it extends; empty if it builds nothing.</summary>
    /// <param name="chain">The service after those that it extends.</param>
    public static IReadOnlyList<ComposeLayer> LayersOf(IReadOnlyList<ComposeLayer> chain)
    {
        List<ComposeLayer>? builds = null;
        for (var i = 0; i < chain.Count; i++)
        {
            if (chain[i].Under("build") is { IsEmpty: false } build)
                (builds ??= []).Add(build);
        }

        return builds ?? (IReadOnlyList<ComposeLayer>)[];
    }

    /// <summary>The build of a service.</summary>
    /// <param name="name">The service.</param>
    /// <param name="builds">Its <c>build</c>, after those that it inherits.</param>
    public static ImageBuild Read(string name, IReadOnlyList<ComposeLayer> builds)
    {
        var arguments = new Dictionary<string, BuildArgument>(StringComparer.Ordinal);
        var contexts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var build in builds)
        {
            foreach (var pair in build.File.Pairs(build.Under("args").Nodes))
                arguments[pair.Key] = ArgumentOf(pair, build.File);
            foreach (var pair in build.File.Pairs(build.Under("additional_contexts").Nodes))
                contexts.Add(pair.Key);
        }

        return new ImageBuild
        {
            Owner = name,
            Dockerfile = DockerfileOf(builds),
            Context = ContextOf(builds),
            Arguments = arguments,
            Target = Last(builds, "target") is { IsKnown: true, Value.Length: > 0 } target ? target.Value : null,
            Contexts = contexts,
        };
    }

    /// <summary>A key without a value has the value of the variable with its name.</summary>
    private static BuildArgument ArgumentOf(ComposePair pair, ComposeFile file) =>
        pair.Value is { } value
            ? new BuildArgument(value, pair.ValuePlace)
            : new BuildArgument(file.Variable(pair.Key, pair.KeyPlace), pair.KeyPlace);

    private static string? DockerfileOf(IReadOnlyList<ComposeLayer> builds)
    {
        if (builds.Any(build => !build.Under("dockerfile_inline").IsEmpty) || ContextOf(builds) is not { } folder)
            return null;
        var dockerfile = Last(builds, "dockerfile");
        return dockerfile is { IsKnown: false } ? null : FilePaths.Join(folder, dockerfile?.Value ?? "Dockerfile");
    }

    private static string? ContextOf(IReadOnlyList<ComposeLayer> builds)
    {
        var folder = builds[builds.Count - 1].File.Folder;
        foreach (var build in builds)
        {
            if ((build.File.Value(build.Under("context").Nodes) ?? build.File.Value(build.Nodes)) is not { } context)
                continue;
            if (!context.IsKnown || IsRemote(context.Value))
                return null;
            folder = FilePaths.Join(build.File.Folder, context.Value);
        }

        return folder;
    }

    private static MappedText? Last(IReadOnlyList<ComposeLayer> builds, string key)
    {
        for (var i = builds.Count - 1; i >= 0; i--)
        {
            if (builds[i].File.Value(builds[i].Under(key).Nodes) is { } value)
                return value;
        }

        return null;
    }

    private static bool IsRemote(string context) =>
        context.Contains("://")
        || Array.Exists(RemotePrefixes, prefix => context.StartsWith(prefix, StringComparison.Ordinal));
}
