using ContainerLint.Documents;
using ContainerLint.Languages.Yaml;
using ContainerLint.Text;

namespace ContainerLint.Languages.Compose;

/// <summary>A compose file with the files that it extends and includes, each read once and only when needed.</summary>
internal sealed class ComposeProject
{
    private const int MaximumFiles = 64;
    private const int MaximumChain = 32;

    private readonly SourceLookup lookup;
    private readonly WorkBudget budget;
    private readonly ComposeEnvironment environment;
    private readonly Dictionary<string, ComposeFile?> files = new(StringComparer.Ordinal);
    private IReadOnlyList<ComposeFile>? included;

    /// <summary>Reads a file; <paramref name="lookup"/> finds the others.</summary>
    public ComposeProject(Source source, SourceLookup lookup)
    {
        this.lookup = lookup;
        budget = new WorkBudget(source.Text.Length);
        environment = new ComposeEnvironment(FilePaths.Folder(source.Path), lookup, budget);
        File = new ComposeFile(source, YamlTreeReader.Read(source), environment.Variables, budget);
        files[FilePaths.Normalise(source.Path)] = File;
    }

    /// <summary>The file that is read.</summary>
    public ComposeFile File { get; }

    /// <summary>Whether the file's aliases and variables expand to more than can be read.</summary>
    public bool IsExhausted => budget.IsExhausted;

    /// <summary>The files that values come from besides the file itself.</summary>
    public IReadOnlyList<Source> Companions => environment.File is { } file ? [file] : [];

    /// <summary>The files that the file includes, directly or not.</summary>
    public IReadOnlyList<ComposeFile> Included => included ??= [.. FindIncluded()];

    /// <summary>A service of the file, after those that it extends.</summary>
    public IReadOnlyList<ComposeLayer> Chain(string name) => Chain(File, name);

    /// <summary>A service after those that it extends.</summary>
    public IReadOnlyList<ComposeLayer> Chain(ComposeFile file, string name)
    {
        var own = new ComposeLayer(file, file.Service(name));
        if (own.Under("extends").IsEmpty)
            return [own];
        var chain = new List<ComposeLayer>();
        var visited = new HashSet<(ComposeFile, string)>();
        (ComposeFile File, string Name)? next = (file, name);
        while (next is { } service && chain.Count < MaximumChain && visited.Add(service))
        {
            var layer = new ComposeLayer(service.File, service.File.Service(service.Name));
            chain.Add(layer);
            next = Extended(layer);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>Whether the project has a service of a name.</summary>
    public bool HasService(string name) => File.HasService(name) || Included.Any(file => file.HasService(name));

    private (ComposeFile, string)? Extended(ComposeLayer service)
    {
        var extends = service.Under("extends");
        if (extends.IsEmpty)
            return null;
        var name = service.File.Value(extends.Under("service").Nodes) ?? service.File.Value(extends.Nodes);
        var path = service.File.Value(extends.Under("file").Nodes);
        var file = path is null ? service.File : Load(service.File, path.Value, environment.Variables);
        return name is null || file is null ? null : (file, name.Value);
    }

    private IEnumerable<ComposeFile> FindIncluded()
    {
        var found = new List<ComposeFile>();
        var seen = new HashSet<ComposeFile> { File };
        var pending = new Queue<ComposeFile>();
        for (var file = File; file is not null; file = pending.Count > 0 ? pending.Dequeue() : null)
        {
            foreach (var path in IncludedPaths(file))
            {
                if (Load(file, path, null) is { } next && seen.Add(next))
                {
                    found.Add(next);
                    pending.Enqueue(next);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> IncludedPaths(ComposeFile file)
    {
        foreach (var item in file.Items(file.Under(file.Tree.Documents, "include")))
        {
            var paths = item is YamlScalar ? [item] : file.Items(file.Under([item], "path"));
            foreach (var path in paths)
            {
                if (file.Value(path) is { IsKnown: true } text)
                    yield return text.Value;
            }
        }
    }

    /// <summary>Reads another file. An included file has the variables of its own folder.</summary>
    private ComposeFile? Load(ComposeFile from, string path, Variables? variables)
    {
        path = FilePaths.Join(from.Folder, path);
        if (files.TryGetValue(path, out var file) || files.Count > MaximumFiles)
            return file;
        if (lookup(path) is { } source && budget.TryTake(source.Text.Length))
        {
            variables ??= new ComposeEnvironment(FilePaths.Folder(path), lookup, budget).Variables;
            file = new ComposeFile(source, YamlTreeReader.Read(source), variables, budget);
        }

        files[path] = file;
        return file;
    }
}
