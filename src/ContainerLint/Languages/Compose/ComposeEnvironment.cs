using ContainerLint.Documents;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// The variables of a compose project, from its <c>.env</c> files, which are read when first asked for. An included
/// project sees those of the project that includes it first: compose-go v2.13's <c>loader/include.go</c>,
/// <c>ApplyInclude</c>.
/// </summary>
internal sealed class ComposeEnvironment
{
    private readonly IReadOnlyList<string> paths;
    private readonly ComposeEnvironment? outer;
    private readonly SourceLookup lookup;
    private readonly WorkBudget budget;
    private readonly List<Source> files = [];
    private Dictionary<string, MappedText>? values;

    /// <summary>An environment of some files.</summary>
    /// <param name="paths">The files; a later one overrides those before it.</param>
    /// <param name="outer">The environment of the including project, or null.</param>
    /// <param name="lookup">Finds the files.</param>
    /// <param name="budget">The work allowed for them.</param>
    public ComposeEnvironment(
        IReadOnlyList<string> paths, ComposeEnvironment? outer, SourceLookup lookup, WorkBudget budget)
    {
        this.paths = paths;
        this.outer = outer;
        this.lookup = lookup;
        this.budget = budget;
        Variables = new Variables(Find);
    }

    /// <summary>The variables. A variable that is not in it may come from the shell.</summary>
    public Variables Variables { get; }

    /// <summary>Its own files; none until a variable is looked up.</summary>
    public IReadOnlyList<Source> Files => files;

    private MappedText? Find(string name)
    {
        if (outer?.Find(name) is { } inherited)
            return inherited;
        values ??= Read();
        return values.TryGetValue(name, out var value) ? value : null;
    }

    private Dictionary<string, MappedText> Read()
    {
        var read = new Dictionary<string, MappedText>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (lookup(path) is not { } file)
                continue;
            files.Add(file);
            foreach (var pair in DotEnv.Read(file, budget))
                read[pair.Key] = pair.Value;
        }

        return read;
    }
}
