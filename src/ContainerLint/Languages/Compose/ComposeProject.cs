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
    private readonly List<ComposeEnvironment> environments = [];
    private readonly Dictionary<(string Path, ComposeEnvironment), ComposeFile?> files = [];
    private IReadOnlyList<IReadOnlyList<ComposeFile>>? included;

    /// <summary>Reads a file; <paramref name="lookup"/> finds the others.</summary>
    public ComposeProject(Source source, SourceLookup lookup)
    {
        this.lookup = lookup;
        budget = new WorkBudget(source.Text.Length);
        var folder = FilePaths.Folder(source.Path);
        var scope = new ComposeScope(folder, EnvironmentOf([FilePaths.Join(folder, ".env")], null));
        File = new ComposeFile(source, YamlTreeReader.Read(source), scope, budget);
        files[(FilePaths.Normalise(source.Path), scope.Environment)] = File;
    }

    /// <summary>The file that is read.</summary>
    public ComposeFile File { get; }

    /// <summary>Whether the file's aliases and variables expand to more than can be read.</summary>
    public bool IsExhausted => budget.IsExhausted;

    /// <summary>The files that values come from besides the file itself.</summary>
    public IReadOnlyList<Source> Companions => environments.Count == 1
        ? environments[0].Files
        : [.. environments.SelectMany(environment => environment.Files).Distinct()];

    /// <summary>
    /// The files that the file includes, directly or not, with what is included together: a service of a file overrides
    /// that of the files before it.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<ComposeFile>> Includes => included ??= FindIncluded();

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

    /// <summary>
    /// Whether a text of another file is typed in a file of variables, at least in part, that the other file does not
    /// use on its own.
    /// </summary>
    public bool IsGivenTo(ComposeFile other, MappedText text)
    {
        var own = FilePaths.Join(FilePaths.Folder(other.Source.Path), ".env");
        return text.Segments.Any(segment => segment.Source != other.Source
            && environments.Exists(environment => environment.Files.Contains(segment.Source))
            && FilePaths.Normalise(segment.Source.Path) != own);
    }

    /// <summary>Whether the project has a service of a name.</summary>
    public bool HasService(string name) => File.HasService(name)
        || Includes.Any(together => together.Any(file => file.HasService(name)));

    private (ComposeFile, string)? Extended(ComposeLayer service)
    {
        var extends = service.Under("extends");
        if (extends.IsEmpty)
            return null;
        var name = service.File.Value(extends.Under("service").Nodes) ?? service.File.Value(extends.Nodes);
        var path = service.File.Value(extends.Under("file").Nodes);
        var file = path is null ? service.File : Extended(service.File, path.Value);
        return name is null || file is null ? null : (file, name.Value);
    }

    /// <summary>An extended file is read with the variables of the file that extends it.</summary>
    private ComposeFile? Extended(ComposeFile from, string path)
    {
        path = Resolve(from, path);
        return Load(path, from.Scope with { Folder = FilePaths.Folder(path) });
    }

    private List<IReadOnlyList<ComposeFile>> FindIncluded()
    {
        var found = new List<IReadOnlyList<ComposeFile>>();
        var pending = new Queue<ComposeFile>();
        for (var file = File; file is not null; file = pending.Count > 0 ? pending.Dequeue() : null)
        {
            foreach (var item in file.Items(file.Under(file.Tree.Documents, "include")))
            {
                var together = Include(file, item);
                together.ForEach(pending.Enqueue);
                if (together.Count > 0)
                    found.Add(together);
            }
        }

        return found;
    }

    /// <summary>The files of an item of <c>include</c>; one that includes itself is refused, as compose does.</summary>
    private List<ComposeFile> Include(ComposeFile from, YamlNode item)
    {
        var paths = Paths(from, item is YamlScalar ? [item] : from.Under([item], "path"));
        paths.RemoveAll(IsRemote);
        if (paths.Count == 0)
            return [];
        var scope = ScopeOf(from, item, FilePaths.Folder(paths[0]));
        var loaded = new List<ComposeFile>();
        foreach (var path in paths)
        {
            if (!scope.IsInside(path) && Load(path, scope) is { } file)
                loaded.Add(file);
        }

        return loaded;
    }

    private ComposeScope ScopeOf(ComposeFile from, YamlNode item, string folder)
    {
        if (item is YamlScalar)
            return new ComposeScope(folder, EnvironmentOf([FilePaths.Join(folder, ".env")], from), from);
        if (Paths(from, from.Under([item], "project_directory")) is [var directory, ..])
            folder = directory;
        var environment = from.Under([item], "env_file");
        var files = environment.Count == 0 ? [FilePaths.Join(folder, ".env")] : Paths(from, environment);
        return new ComposeScope(folder, EnvironmentOf(files, from), from);
    }

    private ComposeEnvironment EnvironmentOf(IReadOnlyList<string> paths, ComposeFile? includer)
    {
        var environment = new ComposeEnvironment(paths, includer?.Scope.Environment, lookup, budget);
        environments.Add(environment);
        return environment;
    }

    /// <summary>The known paths among some nodes, relative to the same folder as the path of the file.</summary>
    private static List<string> Paths(ComposeFile from, IReadOnlyList<YamlNode> nodes)
    {
        var paths = new List<string>();
        foreach (var node in from.Items(nodes))
        {
            if (from.Value(node) is { IsKnown: true, Value: var path })
                paths.Add(Resolve(from, path));
        }

        return paths;
    }

    private static string Resolve(ComposeFile from, string path) =>
        IsRemote(path) ? path : FilePaths.Join(from.Folder, path);

    /// <summary>
    /// Whether a path is one of compose's remote resources: <c>oci://</c>, <c>git://</c>, <c>https://</c>.
    /// </summary>
    private static bool IsRemote(string path) => path.Contains("://");

    private ComposeFile? Load(string path, ComposeScope scope)
    {
        if (IsRemote(path))
            return null;
        if (files.TryGetValue((path, scope.Environment), out var file) || files.Count > MaximumFiles)
            return file;
        if (lookup(path) is { } source && budget.TryTake(source.Text.Length))
            file = new ComposeFile(source, YamlTreeReader.Read(source), scope, budget);
        files[(path, scope.Environment)] = file;
        return file;
    }
}
