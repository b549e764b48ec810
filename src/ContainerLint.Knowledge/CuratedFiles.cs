using System.Globalization;
using ContainerLint.Knowledge;
using YamlDotNet.RepresentationModel;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>The hand-maintained data: the files in the folder <c>Curated</c> of this project.</summary>
/// <param name="Sources">Where the files come from.</param>
/// <param name="Deprecations">Images that should no longer be used.</param>
/// <param name="Registries">Well-known registries.</param>
/// <param name="Moves">Old addresses of registries.</param>
/// <param name="Mirrors">Where copies of other registries are.</param>
/// <param name="ShortNames">The short-name aliases of Podman and Buildah.</param>
/// <param name="Products">What is known of products besides their versions.</param>
/// <param name="Bases">What is in base images.</param>
internal sealed record CuratedFiles(
    IReadOnlyList<KnowledgeSource> Sources,
    IReadOnlyList<Deprecation> Deprecations,
    IReadOnlyList<Registry> Registries,
    IReadOnlyList<RegistryMove> Moves,
    IReadOnlyList<Mirror> Mirrors,
    IReadOnlyDictionary<string, string> ShortNames,
    CuratedProducts Products,
    CuratedBases Bases)
{
    /// <summary>Reads the files of a folder.</summary>
    /// <exception cref="InvalidDataException">A file lacks a required entry.</exception>
    public static CuratedFiles Read(string folder) => new(
        [.. Items(folder, "sources.yml", null).Select(ReadSource)],
        [.. Items(folder, "deprecated.yml", null).Select(ReadDeprecation)],
        [.. Items(folder, "registries.yml", "registries").Select(ReadRegistry)],
        [.. Items(folder, "registries.yml", "moves").Select(ReadMove)],
        [.. Items(folder, "registries.yml", "mirrors").Select(ReadMirror)],
        ReadTexts(YamlReading.Root(File.ReadAllText(Path.Combine(folder, "shortnames.yml")))),
        ReadProducts(folder, YamlReading.Root(File.ReadAllText(Path.Combine(folder, "products.yml")))),
        CuratedBases.Read(YamlReading.Root(File.ReadAllText(Path.Combine(folder, "bases.yml")))));

    private static CuratedProducts ReadProducts(string folder, YamlNode? root) => new(
        ReadTexts(root?.Value("images")),
        [.. Items(folder, "products.yml", "policies").Select(ReadPolicy)],
        [.. ReadUpgrades(YamlReading.Root(File.ReadAllText(Path.Combine(folder, "upgrades.yml"))))],
        [
            .. Items(folder, "products.yml", "latest").Select(node =>
                new[] { Required(node, "image"), Required(node, "line"), Required(node, "until") }),
        ],
        ReadTexts(root?.Value("sameReleases")),
        [
            .. Items(folder, "products.yml", "moving").Select(node =>
                new[] { Required(node, "image"), Required(node, "fixed"), Required(node, "reason") }),
        ],
        [
            .. Items(folder, "products.yml", "companions").SelectMany(node => node.Texts("images"), (node, image) =>
                new[] { image, Required(node, "product") }),
        ]);

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
        new TagPatterns(node.Texts("tags")),
        node.Text("reason") ?? "",
        Required(node, "source"))
    {
        KeepsTags = node.Text("keepsTags") == "true",
        LastTag = node.Text("lastTag"),
        Fails = node.Text("fails") == "true",
    };

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
        node.Text("local") == "true");

    private static RegistryMove ReadMove(YamlNode node) => new(
        Required(node, "from"),
        Required(node, "to"),
        Required(node, "status"),
        node.Text("same") == "true",
        node.Text("since"),
        node.Text("note") ?? "",
        Required(node, "source"));

    private static Mirror ReadMirror(YamlNode node) => new(
        Required(node, "place"),
        Required(node, "of"),
        node.Text("copy") == "true");

    private static SupportPolicy ReadPolicy(YamlNode node) => new(
        Required(node, "product"),
        node.Text("newestOnly") == "true",
        node.Text("stableMinors") == EndOfLife.Even,
        node.Text("stableMinors") == EndOfLife.OnlyEven);

    private static IEnumerable<CuratedUpgrade> ReadUpgrades(YamlNode? root) => root is null ? []
        : root.Texts("move").Select(product => new CuratedUpgrade(product, Upgrades.Move))
            .Concat(ReadUpgrades(root.Value("step"), Upgrades.Step))
            .Concat(ReadTexts(root.Value("border")).Select(product => ReadBorder(product.Key, product.Value)))
            .Concat(ReadUpgrades(root.Value("note"), ""));

    private static IEnumerable<CuratedUpgrade> ReadUpgrades(YamlNode? obstacles, string kind) =>
        ReadTexts(obstacles).Select(product => new CuratedUpgrade(product.Key, kind, product.Value));

    /// <summary>Reads a version, a space and the reason.</summary>
    private static CuratedUpgrade ReadBorder(string product, string text) => text.IndexOf(' ') is var space and > 0
        ? new CuratedUpgrade(product, Upgrades.Border, text[(space + 1)..], text[..space])
        : throw new InvalidDataException($"upgrades.yml: the border of '{product}' has no reason");

    private static Dictionary<string, string> ReadTexts(YamlNode? node) =>
        ((node as YamlMappingNode) ?? new YamlMappingNode()).Children
            .ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString(), StringComparer.Ordinal);
}

/// <summary>What is known of products besides their versions.</summary>
/// <param name="Images">The products in further repositories.</param>
/// <param name="Policies">How products are supported.</param>
/// <param name="Upgrades">How products get to the next version line.</param>
/// <param name="Latest">Repositories, what their tag <c>latest</c> was before, and until which day.</param>
/// <param name="SameReleases">Repositories from which their publishers build official images, with those.</param>
/// <param name="Moving">Repositories that move themselves, the one for the newest release, and why.</param>
/// <param name="Companions">Repositories whose images need others of the same version, and the product of all.</param>
internal sealed record CuratedProducts(
    IReadOnlyDictionary<string, string> Images,
    IReadOnlyList<SupportPolicy> Policies,
    IReadOnlyList<CuratedUpgrade> Upgrades,
    IReadOnlyList<string[]> Latest,
    IReadOnlyDictionary<string, string> SameReleases,
    IReadOnlyList<string[]> Moving,
    IReadOnlyList<string[]> Companions);

/// <summary>How a product gets from a version line to the next one.</summary>
/// <param name="Product">The product's name at endoflife.date.</param>
/// <param name="Kind">The kind of upgrade, as <see cref="Knowledge.Upgrades"/> reads it.</param>
/// <param name="Obstacle">Why more than an edit is needed; empty if an edit is enough.</param>
/// <param name="Border">The version that an edit does not cross; empty if there is none.</param>
internal sealed record CuratedUpgrade(string Product, string Kind, string Obstacle = "", string Border = "");
