namespace ContainerLint.Languages.Yaml;

/// <summary>Finds duplicate keys, which compose refuses and other readers interpret differently.</summary>
internal static class RepeatedKeys
{
    /// <summary>The first duplicate key of a text, or null.</summary>
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
