using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// A compose file as layers: each document of a file is merged over those before it. A path has all nodes at it,
/// overridden ones too, but not those that <c>!reset</c> or <c>!override</c> removes.
/// </summary>
internal sealed class ComposeFile
{
    private static readonly IReadOnlyList<YamlNode> Nothing = [];

    private readonly YamlKeys keys;
    private readonly WorkBudget budget;
    private readonly Variables variables;
    private readonly List<string> names = [];
    private readonly List<int> serviceKeys = [];
    private readonly Dictionary<string, List<YamlNode>> services = new(StringComparer.Ordinal);

    /// <summary>Makes a file of a tree.</summary>
    /// <param name="source">The text of the tree.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="scope">How it is read.</param>
    /// <param name="budget">The work allowed for it.</param>
    public ComposeFile(Source source, YamlTree tree, ComposeScope scope, WorkBudget budget)
    {
        Source = source;
        Scope = scope;
        Tree = tree;
        variables = scope.Environment.Variables;
        this.budget = budget;
        keys = new YamlKeys(budget);
        var layers = Under(tree.Documents, "services");
        foreach (var layer in layers.Count == 0 && IsFirstVersion() ? tree.Documents : layers)
            AddServices(layer);
    }

    /// <summary>The text.</summary>
    public Source Source { get; }

    /// <summary>The tree.</summary>
    public YamlTree Tree { get; }

    /// <summary>The folder that its paths are relative to.</summary>
    public string Folder => Scope.Folder;

    /// <summary>How the file is read.</summary>
    public ComposeScope Scope { get; }

    /// <summary>The names of the services, in the order of the text.</summary>
    public IReadOnlyList<string> Services => names;

    /// <summary>
    /// The offsets of the keys of services, in any order if there are several documents or merge keys.
    /// </summary>
    public IReadOnlyList<int> ServiceKeys => serviceKeys;

    /// <summary>Why compose refuses a value that was read, or null.</summary>
    public InterpolationError? Error { get; private set; }

    /// <summary>The layers of a service; empty if there is no such service.</summary>
    public IReadOnlyList<YamlNode> Service(string name) =>
        services.TryGetValue(name, out var layers) ? layers : Nothing;

    /// <summary>Whether there is a service of a name.</summary>
    public bool HasService(string name) => services.ContainsKey(name);

    /// <summary>The nodes under a key in some layers, in the order of the file.</summary>
    public IReadOnlyList<YamlNode> Under(IReadOnlyList<YamlNode> layers, string key)
    {
        List<YamlNode>? found = null;
        for (var i = 0; i < layers.Count; i++)
        {
            if (layers[i] is not YamlMapping mapping || keys.Find(mapping, key) is not { } node)
                continue;
            if (node.IsReset || node.IsOverride)
                found?.Clear();
            if (!node.IsReset && node is not YamlScalar { IsNull: true })
                (found ??= []).Add(node);
        }

        return found ?? Nothing;
    }

    /// <summary>The items of sequences; any other node is an item itself.</summary>
    public IEnumerable<YamlNode> Items(IReadOnlyList<YamlNode> layers)
    {
        foreach (var layer in layers)
        {
            if (layer is not YamlSequence sequence)
            {
                yield return layer;
                continue;
            }

            foreach (var item in sequence.Items)
            {
                if (!item.IsReset && budget.TryTake(1))
                    yield return item;
            }
        }
    }

    /// <summary>The pairs of a mapping, or of a sequence of <c>key=value</c>; a value may be missing.</summary>
    public IEnumerable<ComposePair> Pairs(IReadOnlyList<YamlNode> layers)
    {
        foreach (var layer in layers)
        {
            var pairs = layer is YamlMapping mapping
                ? keys.Entries(mapping).Select(entry => PairOf(entry.Key, entry.Value))
                : Items([layer]).Select(PairOf);
            foreach (var pair in pairs)
            {
                if (pair is not null)
                    yield return pair;
            }
        }
    }

    /// <summary>The interpolated value of the last scalar; null if there is none.</summary>
    public MappedText? Value(IReadOnlyList<YamlNode> layers) =>
        layers.Count == 0 ? null : Value(layers[layers.Count - 1]);

    /// <summary>The interpolated value of a scalar; null for other nodes and for null.</summary>
    public MappedText? Value(YamlNode node)
    {
        if (node is not YamlScalar { IsNull: false, IsReset: false } scalar
            || !budget.TryTake(scalar.End - scalar.Start))
        {
            return null;
        }

        if (scalar.Value.IndexOf('$') < 0)
            return scalar.Text(Source);
        var interpolation = Interpolation.Of(scalar.Text(Source), variables, budget);
        Error ??= interpolation.Error;
        return interpolation.Result;
    }

    /// <summary>The value of a variable that is named without a dollar sign; unknown if it is not set here.</summary>
    public MappedText Variable(string name, Place mention)
    {
        var builder = new MappedTextBuilder(Source);
        if (variables.Find(name) is { } value)
            builder.AppendResolved(value, mention);
        else
            builder.AppendUnknown(mention.Source, mention.Span);
        return builder.ToMappedText();
    }

    private ComposePair? PairOf(YamlScalar key, YamlNode value) =>
        value is YamlScalar { IsReset: false } scalar
            ? new ComposePair(key.Value, key.PlaceIn(Source), Value(value), scalar.PlaceIn(Source))
            : null;

    private ComposePair? PairOf(YamlNode item)
    {
        if (item is not YamlScalar scalar || Value(item) is not { } text)
            return null;
        var place = scalar.PlaceIn(Source);
        var equals = text.Value.IndexOf('=');
        return equals < 0
            ? new ComposePair(text.Value, place, null, place)
            : new ComposePair(
                text.Value.Substring(0, equals),
                place,
                text.Slice(TextRange.FromBounds(equals + 1, text.Value.Length)),
                place);
    }

    private void AddServices(YamlNode layer)
    {
        if (layer is not YamlMapping mapping)
            return;
        foreach (var entry in keys.Entries(mapping))
        {
            serviceKeys.Add(entry.Key.Start);
            if (!services.TryGetValue(entry.Key.Value, out var layers))
            {
                services[entry.Key.Value] = layers = [];
                names.Add(entry.Key.Value);
            }

            if (entry.Value.IsReset || entry.Value.IsOverride)
                layers.Clear();
            if (!entry.Value.IsReset && entry.Value is YamlMapping)
                layers.Add(entry.Value);
        }
    }

    /// <summary>Whether the services are at the top, as in version 1 of the format.</summary>
    private bool IsFirstVersion() =>
        Tree.Documents is [YamlMapping root] && root.Find("services") is null && root.Find("include") is null
        && root.Entries.Exists(entry => entry is { Key: YamlScalar key, Value: YamlMapping service }
            && !key.Value.StartsWith("x-", StringComparison.Ordinal)
            && (service.Find("image") is YamlScalar || service.Find("build") is YamlScalar));
}
