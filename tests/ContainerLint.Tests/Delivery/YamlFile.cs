using YamlDotNet.RepresentationModel;

namespace ContainerLint.Tests.Delivery;

/// <summary>YAML of the repository as a tree of nodes.</summary>
internal static class YamlFile
{
    /// <summary>Parses a text of one document.</summary>
    public static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents.Single().RootNode;
    }

    /// <summary>Parses a file whose document is a mapping.</summary>
    /// <param name="path">The path from the repository's root.</param>
    public static YamlMappingNode Read(string path) =>
        (YamlMappingNode)Parse(File.ReadAllText(Path.Combine(SharedFiles.Repository, path)));
}
