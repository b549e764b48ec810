using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Deriving;

/// <summary>
/// The parameters and members of a project's own code that reach a known API unchanged, and the code that passes
/// something to them. Only <see cref="Deriver"/> adds to it.
/// </summary>
internal sealed class Derivation
{
    private readonly Dictionary<SyntaxNode, List<Sink>> sinks = [];
    private readonly Dictionary<SyntaxNode, List<Pass>> passes = [];
    private readonly Dictionary<CodeFile, List<Entry>> entries = [];
    private readonly Dictionary<string, List<DeclaredNode>> extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxNode, List<SyntaxNode>> lambdas = [];
    private readonly HashSet<SyntaxNode> derived = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private HelperNames? helpers;

    /// <summary>The names by which code of other files may pass something to derived slots.</summary>
    public HelperNames Helpers => helpers ??= new HelperNames(names);

    /// <summary>How many pieces of code were looked at.</summary>
    public int Steps { get; set; }

    /// <summary>Whether a parameter, a member or the variable of a loop is derived.</summary>
    public bool IsSlot(SyntaxNode declaration) => derived.Contains(declaration);

    /// <summary>Adds a parameter, a member or the variable of a loop; false if it is known.</summary>
    public bool TryAdd(SyntaxNode declaration) => derived.Add(declaration);

    /// <summary>The code that uses a slot for an image.</summary>
    public IReadOnlyList<Sink> SinksOf(SyntaxNode slot) => sinks.TryGetValue(slot, out var found) ? found : [];

    /// <summary>The code that passes a slot on to other slots.</summary>
    public IReadOnlyList<Pass> PassesOf(SyntaxNode slot) => passes.TryGetValue(slot, out var found) ? found : [];

    /// <summary>The code of a file that passes something known to slots.</summary>
    public IReadOnlyList<Entry> EntriesOf(CodeFile file) => entries.TryGetValue(file, out var found) ? found : [];

    /// <summary>The derived extension methods with a name.</summary>
    public IReadOnlyList<DeclaredNode> ExtensionsOf(string name) =>
        extensions.TryGetValue(name, out var found) ? found : [];

    /// <summary>The lambdas with derived parameters that code passes to a parameter.</summary>
    public IReadOnlyList<SyntaxNode> LambdasOf(SyntaxNode parameter) =>
        lambdas.TryGetValue(parameter, out var found) ? found : [];

    /// <summary>Adds code that uses a slot.</summary>
    public void Add(SyntaxNode slot, Sink sink) => AddTo(sinks, slot, sink);

    /// <summary>Adds code that passes a slot on.</summary>
    public void Add(SyntaxNode slot, Pass pass) => AddTo(passes, slot, pass);

    /// <summary>Adds code that passes something known.</summary>
    public void Add(Entry entry) => AddTo(entries, entry.File, entry);

    /// <summary>Adds a name by which code of other files may pass something to slots.</summary>
    public void AddName(string name) => names.Add(name);

    /// <summary>Adds an extension method.</summary>
    public void AddExtension(string name, DeclaredNode method) => AddTo(extensions, name, method);

    /// <summary>Adds a lambda that code passes to a parameter, which tells the callers of that code apart.</summary>
    public void AddLambda(SyntaxNode parameter, SyntaxNode lambda)
    {
        derived.Add(parameter);
        AddTo(lambdas, parameter, lambda);
    }

    private static void AddTo<TKey, T>(Dictionary<TKey, List<T>> lists, TKey key, T item)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        if (list.Count == 0 || !Equals(list[list.Count - 1], item))
            list.Add(item);
    }
}
