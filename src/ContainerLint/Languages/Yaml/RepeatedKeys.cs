namespace ContainerLint.Languages.Yaml;

/// <summary>
/// Finds keys that a mapping has twice, which compose refuses and other readers take in different ways.
/// </summary>
internal static class RepeatedKeys
{
    /// <summary>The first key of the text that repeats one of its mapping, or null.</summary>
    public static YamlScalar? First(YamlTree tree)
    {
        YamlScalar? first = null;
        foreach (var mapping in tree.Mappings)
        {
            if (mapping.FirstRepeatedKey() is { } key && (first is null || key.Start < first.Start))
                first = key;
        }

        return first;
    }
}
