namespace ContainerLint.KnowledgeGenerator;

/// <summary>The images that docker-library/docs marks as deprecated with a file <c>deprecated.md</c>.</summary>
internal static class DeprecatedDocs
{
    private const string Library = "docker.io/library/";

    /// <summary>Those that the hand-maintained files lack.</summary>
    public static IReadOnlyList<string> Missing(string folder, CuratedFiles curated)
    {
        var known = curated.Deprecations.Select(entry => entry.Repository).ToHashSet();
        return
        [
            .. Directory.EnumerateDirectories(folder)
                .Where(image => File.Exists(Path.Combine(image, "deprecated.md")))
                .Select(image => Path.GetFileName(image))
                .Where(name => !known.Contains(Library + name))
                .Order(StringComparer.Ordinal),
        ];
    }
}
