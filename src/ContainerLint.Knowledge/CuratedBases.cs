using YamlDotNet.RepresentationModel;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>What is in base images: the rows of the tables <c>systems</c> and <c>bases</c>.</summary>
/// <param name="Systems">
/// Operating systems: name, name for people, package managers, those it lacks, installing.
/// </param>
/// <param name="Contents">
/// Images: repository, words of the tag, first version, first version no more, system, what is there, what is not,
/// variables, user, source, day.
/// </param>
internal sealed record CuratedBases(IReadOnlyList<string[]> Systems, IReadOnlyList<string[]> Contents)
{
    /// <summary>Reads <c>bases.yml</c>.</summary>
    /// <exception cref="InvalidDataException">An entry lacks what it must have.</exception>
    public static CuratedBases Read(YamlNode? root) => root is null
        ? throw new InvalidDataException("bases.yml is empty")
        : new([.. root.List("systems").Select(ReadSystem)], [.. root.List("images").SelectMany(ReadImages)]);

    private static string[] ReadSystem(YamlNode node) =>
    [
        Required(node, "system"), Required(node, "name"), Joined(node.Texts("managers")), Joined(node.Texts("lacks")),
        Required(node, "install"),
    ];

    private static IEnumerable<string[]> ReadImages(YamlNode node) =>
        from image in node.Texts("images")
        from content in node.List("contents")
        select (string[])
        [
            image, content.Text("words") ?? "", content.Text("from") ?? "", content.Text("until") ?? "",
            content.Text("system") ?? "",
            Joined([.. content.Texts("has"), .. node.Texts("has")]),
            Joined([.. content.Texts("lacks"), .. node.Texts("lacks")]),
            Joined(content.Texts("env")), content.Text("user") ?? "",
            Required(node, "source"), Required(node, "day"),
        ];

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words);

    private static string Required(YamlNode node, string key) => node.Text(key)
        ?? throw new InvalidDataException($"line {node.Start.Line}: '{key}' is missing");
}
