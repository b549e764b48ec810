using System.Globalization;
using ContainerLint.Knowledge;
using YamlDotNet.RepresentationModel;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>The hand-maintained data: the files in the folder <c>Curated</c> of this project.</summary>
/// <param name="Sources">Where the files come from.</param>
/// <param name="Deprecations">Images that should no longer be used.</param>
/// <param name="Registries">Well-known registries.</param>
/// <param name="Moves">Old addresses of registries.</param>
/// <param name="ShortNames">The short-name aliases of Podman and Buildah.</param>
internal sealed record CuratedFiles(
    IReadOnlyList<KnowledgeSource> Sources,
    IReadOnlyList<Deprecation> Deprecations,
    IReadOnlyList<Registry> Registries,
    IReadOnlyList<RegistryMove> Moves,
    IReadOnlyDictionary<string, string> ShortNames)
{
    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="InvalidDataException">A file lacks a required entry.</exception>
    public static CuratedFiles Read(string folder) => new(
        [.. Items(folder, "sources.yml", null).Select(ReadSource)],
        [.. Items(folder, "deprecated.yml", null).Select(ReadDeprecation)],
        [.. Items(folder, "registries.yml", "registries").Select(ReadRegistry)],
        [.. Items(folder, "registries.yml", "moves").Select(ReadMove)],
        ReadAliases(Path.Combine(folder, "shortnames.yml")));

    private static IEnumerable<YamlNode> Items(string folder, string file, string? key) =>
        YamlReading.Root(File.ReadAllText(Path.Combine(folder, file))) switch
        {
            YamlSequenceNode list when key is null => list,
            YamlMappingNode mapping when key is not null => mapping.List(key),
            _ => throw new InvalidDataException($"{file} is not a list"),
        };

    private static string Required(YamlNode node, string key) => node.Text(key)
        ?? throw new InvalidDataException($"line {node.Start.Line}: '{key}' is missing");

    private static KnowledgeSource ReadSource(YamlNode node) => new(
        Required(node, "name"),
        Required(node, "revision"),
        Day.TryParse(node.Text("date") ?? "", out var day) ? day : null,
        Required(node, "license"));

    private static Deprecation ReadDeprecation(YamlNode node) => new(
        Required(node, "image"),
        ReadStatus(node),
        node.Text("since"),
        node.Texts("successors"),
        node.Texts("tags"),
        node.Text("reason") ?? "",
        Required(node, "source"));

    private static DeprecationStatus ReadStatus(YamlNode node)
    {
        var text = Required(node, "status");
        if (text == "eol-tags")
            return DeprecationStatus.EndedTags;
        return Enum.TryParse<DeprecationStatus>(text, ignoreCase: true, out var status) ? status
            : throw new InvalidDataException($"line {node.Start.Line}: '{text}' is not a status");
    }

    private static Registry ReadRegistry(YamlNode node) => new(
        Required(node, "name"),
        node.Texts("hosts"),
        node.Text("canonical"),
        int.Parse(Required(node, "minDepth"), CultureInfo.InvariantCulture),
        node.Text("maxDepth") is { } depth ? int.Parse(depth, CultureInfo.InvariantCulture) : null,
        node.Text("mirrorOf"),
        node.Text("local") == "true");

    private static RegistryMove ReadMove(YamlNode node) => new(
        Required(node, "from"),
        Required(node, "to"),
        Required(node, "status"),
        node.Text("same") == "true",
        node.Text("since"),
        node.Text("note") ?? "",
        Required(node, "source"));

    private static Dictionary<string, string> ReadAliases(string path) =>
        ((YamlMappingNode)(YamlReading.Root(File.ReadAllText(path)) ?? new YamlMappingNode())).Children
            .ToDictionary(alias => alias.Key.ToString(), alias => alias.Value.ToString(), StringComparer.Ordinal);
}
