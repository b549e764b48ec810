using ContainerLint.Documents;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>
/// The variables of a compose project: those of the <c>.env</c> file beside it, read when first asked for.
/// </summary>
internal sealed class ComposeEnvironment
{
    private readonly string folder;
    private readonly SourceLookup lookup;
    private readonly WorkBudget budget;
    private IReadOnlyDictionary<string, MappedText>? values;

    /// <summary>The environment of the compose files in a folder.</summary>
    public ComposeEnvironment(string folder, SourceLookup lookup, WorkBudget budget)
    {
        this.folder = folder;
        this.lookup = lookup;
        this.budget = budget;
        Variables = new Variables(Find);
    }

    /// <summary>The variables. A variable that is not in it may come from the shell.</summary>
    public Variables Variables { get; }

    /// <summary>The <c>.env</c> file; null until a variable is looked up, or if there is none.</summary>
    public Source? File { get; private set; }

    private MappedText? Find(string name)
    {
        values ??= Read();
        return values.TryGetValue(name, out var value) ? value : null;
    }

    private IReadOnlyDictionary<string, MappedText> Read()
    {
        File = lookup(FilePaths.Join(folder, ".env"));
        return File is null ? new Dictionary<string, MappedText>() : DotEnv.Read(File, budget);
    }
}
