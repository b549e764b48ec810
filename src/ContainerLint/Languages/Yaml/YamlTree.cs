using ContainerLint.Documents;

namespace ContainerLint.Languages.Yaml;

/// <summary>What a YAML text says: plain nodes, aliases resolved, and everything that precedes an error.</summary>
/// <param name="Documents">The root of each document.</param>
/// <param name="Scalars">All scalars, keys included, in the order of the text.</param>
/// <param name="Mappings">All mappings, in the order of the text.</param>
/// <param name="Error">Why the text cannot be read further, or null.</param>
internal sealed record YamlTree(
    IReadOnlyList<YamlNode> Documents,
    IReadOnlyList<YamlScalar> Scalars,
    IReadOnlyList<YamlMapping> Mappings,
    SyntaxError? Error);
