using YamlDotNet.RepresentationModel;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>Reads YAML node by node.</summary>
internal static class YamlReading
{
    /// <summary>The root of the first document of a text; null if there is none.</summary>
    public static YamlNode? Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : null;
    }

    /// <summary>The value of a key; null if there is none.</summary>
    public static YamlNode? Value(this YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? value : null;

    /// <summary>The scalar value of a key; null if there is none.</summary>
    public static string? Text(this YamlNode node, string key) => (node.Value(key) as YamlScalarNode)?.Value;

    /// <summary>The elements of the list at a key; empty if there is no list.</summary>
    public static IEnumerable<YamlNode> List(this YamlNode node, string key) =>
        node.Value(key) is YamlSequenceNode list ? list : [];

    /// <summary>The scalars in the list at a key.</summary>
    public static IReadOnlyList<string> Texts(this YamlNode node, string key) =>
        [.. node.List(key).OfType<YamlScalarNode>().Select(scalar => scalar.Value ?? "")];
}
