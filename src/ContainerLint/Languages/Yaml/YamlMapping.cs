namespace ContainerLint.Languages.Yaml;

/// <summary>
/// A mapping as written: merge keys are ordinary entries (<see cref="YamlKeys"/> follows them), and an alias is the
/// node that it refers to.
/// </summary>
internal sealed class YamlMapping : YamlNode
{
    private const int FewEntries = 12;
    private Dictionary<string, int>? index;
    private int indexed;
    private YamlNode? openKey;

    /// <summary>The entries, in order. A key may be any node.</summary>
    public List<KeyValuePair<YamlNode, YamlNode>> Entries { get; } = [];

    /// <summary>Whether it merges other mappings.</summary>
    public bool HasMerges { get; private set; }

    /// <summary>Adds a key, or the value of the key that was added before.</summary>
    public void Add(YamlNode node)
    {
        if (openKey is not { } key)
        {
            openKey = node;
            return;
        }

        HasMerges |= YamlKeys.IsMerge(key);
        Entries.Add(new(key, node));
        openKey = null;
    }

    /// <summary>The value of the last entry with this key, without merge keys; null if there is none.</summary>
    public YamlNode? Find(string key)
    {
        if (Entries.Count > FewEntries)
            return Index().TryGetValue(key, out var at) ? Entries[at].Value : null;
        for (var i = Entries.Count - 1; i >= 0; i--)
        {
            if (Entries[i].Key is YamlScalar scalar && scalar.Is(key))
                return Entries[i].Value;
        }

        return null;
    }

    /// <summary>The first duplicate key, merge keys (<c>&lt;&lt;</c>) included, or null.</summary>
    public YamlScalar? FirstRepeatedKey()
    {
        if (Entries.Count > FewEntries)
            return new HashSet<string>(StringComparer.Ordinal) is var seen
                ? Entries.Select(entry => entry.Key).OfType<YamlScalar>()
                    .FirstOrDefault(key => !seen.Add(key.Value))
                : null;
        for (var i = 1; i < Entries.Count; i++)
        {
            if (Entries[i].Key is YamlScalar key && IsAmongFirst(i, key))
                return key;
        }

        return null;
    }

    private bool IsAmongFirst(int count, YamlScalar key)
    {
        for (var i = 0; i < count; i++)
        {
            if (Entries[i].Key is YamlScalar other && other.Is(key.Value))
                return true;
        }

        return false;
    }

    private Dictionary<string, int> Index()
    {
        index ??= new Dictionary<string, int>(StringComparer.Ordinal);
        for (; indexed < Entries.Count; indexed++)
        {
            if (Entries[indexed].Key is YamlScalar scalar)
                index[scalar.Value] = indexed;
        }

        return index;
    }
}
