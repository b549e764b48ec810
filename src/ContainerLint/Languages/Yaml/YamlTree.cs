using ContainerLint.Documents;

namespace ContainerLint.Languages.Yaml;

/// <summary>A YAML text as nodes, with aliases resolved, up to the first error.</summary>
/// <param name="Documents">The root of each document.</param>
/// <param name="Scalars">All scalars, keys included, in the order of the text.</param>
/// <param name="Mappings">All mappings, in the order of the text.</param>
/// <param name="Error">Why the text cannot be read further, or null.</param>
internal sealed record YamlTree(
    IReadOnlyList<YamlNode> Documents,
    IReadOnlyList<YamlScalar> Scalars,
    IReadOnlyList<YamlMapping> Mappings,
    SyntaxError? Error);
