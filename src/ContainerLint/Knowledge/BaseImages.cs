using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>What is in well-known base images, by repository, words of the tag and version.</summary>
/// <param name="knowledge">Where that is known.</param>
internal sealed class BaseImages(KnowledgeBase knowledge)
{
    private const string Library = "docker.io/library/";
    private const char Blank = ' ';

    private readonly Lazy<ILookup<string, BaseContent>> contents = new(() =>
        knowledge.Table("bases").Rows().ToLookup(row => row[0], row => new BaseContent(row), StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, BaseSystem>> systems = new(() => knowledge.Table("systems").Rows()
        .Select(row => new BaseSystem(row[0], row[1], row[2].Split(Blank), row[3].Split(Blank), row[4]))
        .ToDictionary(system => system.Id));

    /// <summary>What is in an image; null if nothing is known of it.</summary>
    /// <param name="repository">The full name: registry and path.</param>
    /// <param name="tag">The tag, or null for <c>latest</c>.</param>
    public BaseImage? Of(string repository, string? tag)
    {
        var key = contents.Value.Contains(repository) ? repository
            : IsOfficial(repository) ? Library + "*" : null;
        if (key is null)
            return null;
        var name = TagName.Parse(tag ?? "latest");
        return contents.Value[key].FirstOrDefault(content => content.Covers(name)) is { } found
            ? new BaseImage(repository, name, SystemOf(found.System), found)
            : null;
    }

    private bool IsOfficial(string repository) => repository.StartsWith(Library, StringComparison.Ordinal)
        && knowledge.OfficialImages.Contains(repository.Substring(Library.Length));

    private BaseSystem? SystemOf(string name) => systems.Value.TryGetValue(name, out var system) ? system : null;
}
