using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>
/// Looks up keys through merge keys (<c>&lt;&lt;</c>) as YAML 1.1 and compose do: a mapping's own keys win, then those
/// that are merged first. Every step takes from a budget, because aliases of aliases can take exponential work.
/// </summary>
internal sealed class YamlKeys
{
    private readonly WorkBudget budget;

    /// <summary>Makes a look-up that charges <paramref name="budget"/>.</summary>
    public YamlKeys(WorkBudget budget) => this.budget = budget;

    /// <summary>Whether a key merges other mappings.</summary>
    public static bool IsMerge(YamlNode key) => key is YamlScalar { Value: "<<", Style: ScalarStyle.Plain };

    /// <summary>The value of a key, through merge keys; null if there is none.</summary>
    public YamlNode? Find(YamlMapping mapping, string key)
    {
        if (mapping.Find(key) is { } own)
            return own;
        if (!mapping.HasMerges)
            return null;
        foreach (var merged in Merged(mapping))
        {
            if (merged.Find(key) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>
    /// The entries of a mapping with scalar keys, through merge keys: its own first, in order, without
    /// hidden ones.
    /// </summary>
    public IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Entries(YamlMapping mapping)
    {
        if (!mapping.HasMerges)
            return Own(mapping);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Own(mapping).Concat(Merged(mapping).SelectMany(Own)).Where(entry => seen.Add(entry.Key.Value));
    }

    private IEnumerable<KeyValuePair<YamlScalar, YamlNode>> Own(YamlMapping mapping)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!budget.TryTake(1))
                yield break;
            if (entry.Key is YamlScalar key && !IsMerge(key))
                yield return new(key, entry.Value);
        }
    }

    /// <summary>The mappings that are merged into one, in order of precedence; each once, so that cycles end.</summary>
    private IEnumerable<YamlMapping> Merged(YamlMapping mapping)
    {
        var visited = new HashSet<YamlMapping> { mapping };
        var pending = new Stack<YamlNode>();
        PushSources(mapping, pending);
        while (pending.Count > 0 && budget.TryTake(1))
        {
            switch (pending.Pop())
            {
                case YamlMapping next when visited.Add(next):
                    yield return next;
                    PushSources(next, pending);
                    break;
                case YamlSequence list:
                    if (budget.TryTake(list.Items.Count))
                        PushReversed(list.Items.OfType<YamlMapping>(), pending);
                    break;
                default:
                    break;
            }
        }
    }

    private static void PushSources(YamlMapping mapping, Stack<YamlNode> pending) =>
        PushReversed(mapping.Entries.Where(entry => IsMerge(entry.Key)).Select(entry => entry.Value), pending);

    private static void PushReversed(IEnumerable<YamlNode> nodes, Stack<YamlNode> pending)
    {
        foreach (var node in nodes.Reverse())
            pending.Push(node);
    }
}
