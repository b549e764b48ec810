using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace ContainerLint.Tests.Architecture;

/// <summary>
/// Which namespaces of an assembly use which, read from its compiled code. A namespace counts as one with all
/// namespaces below it: <c>Values.Literals</c> is <c>Values</c>. Constants are invisible, since the compiler copies
/// their values.
/// </summary>
internal sealed class NamespaceGraph
{
    /// <summary>How the namespace that all others are below is named here.</summary>
    public const string Root = "(root)";

    private readonly Dictionary<(string From, string To), string> examples = [];

    /// <summary>Reads the graph of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="root">The namespace that all its types are in or below.</param>
    public NamespaceGraph(System.Reflection.Assembly assembly, string root)
    {
        var loaded = new ArchLoader().LoadAssemblies(assembly).Build();
        foreach (var type in loaded.Types)
        {
            foreach (var dependency in type.Dependencies)
            {
                if (NameOf(type, root) is { } from && NameOf(dependency.Target, root) is { } to && from != to)
                    examples.TryAdd((from, to), $"{from} → {to}: {type.Name} uses {dependency.Target.Name}");
            }
        }
    }

    /// <summary>The namespaces that a namespace uses directly, in alphabetical order.</summary>
    public IReadOnlyList<string> UsedBy(string name) =>
        [.. examples.Keys.Where(edge => edge.From == name).Select(edge => edge.To).Order(StringComparer.Ordinal)];

    /// <summary>The arrows that are part of a cycle, each with an example of a type that makes it.</summary>
    /// <param name="allowed">Arrows that are left out: <c>Reading → Values</c>.</param>
    public IReadOnlyList<string> Cycles(IReadOnlyCollection<string> allowed)
    {
        var arrows = examples.Where(pair => !allowed.Contains(NameOf(pair.Key))).ToList();
        var next = arrows.ToLookup(pair => pair.Key.From, pair => pair.Key.To);
        return [.. arrows.Where(pair => Reaches(next, pair.Key.To, pair.Key.From)).Select(pair => pair.Value).Order()];
    }

    /// <summary>Allowed arrows that do not exist, and so should be removed from the list.</summary>
    public IEnumerable<string> Unused(IEnumerable<string> allowed) => allowed.Except(examples.Keys.Select(NameOf));

    private static string NameOf((string From, string To) edge) => $"{edge.From} → {edge.To}";

    private static string? NameOf(IType type, string root)
    {
        var name = type.Namespace?.FullName ?? "";
        if (name == root)
            return Root;
        return name.StartsWith(root + ".", StringComparison.Ordinal) ? name[(root.Length + 1)..].Split('.')[0] : null;
    }

    private static bool Reaches(ILookup<string, string> next, string start, string goal)
    {
        var seen = new HashSet<string> { start };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var current))
        {
            if (current == goal)
                return true;
            foreach (var one in next[current].Where(seen.Add))
                open.Push(one);
        }

        return false;
    }
}
