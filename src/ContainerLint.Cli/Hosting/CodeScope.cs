using ContainerLint.Cli.Files;
using ContainerLint.CSharp.UserApis;
using ContainerLint.Text;

namespace ContainerLint.Cli.Hosting;

/// <summary>The C# files that are read together, for constants of one may stand in another: a project.</summary>
/// <param name="folder">The full path of its folder.</param>
/// <param name="isProject">Whether there is a project file; else the files only stand in one folder.</param>
internal sealed class CodeScope(string folder, bool isProject)
{
    private readonly Dictionary<string, Candidate> files = new(StringComparer.Ordinal);
    private readonly List<Candidate> named = [];
    private readonly HashSet<string> namedPaths = new(StringComparer.Ordinal);
    private readonly List<Candidate> others = [];

    /// <summary>The full path of its folder.</summary>
    public string Folder => folder;

    /// <summary>Whether there is a project file.</summary>
    public bool IsProject => isProject;

    /// <summary>The files that are read, in the order in which they were added.</summary>
    public IReadOnlyList<Candidate> Named => named;

    /// <summary>
    /// All files, in the order of their paths: those that are read, and those that they may depend on.
    /// </summary>
    public IEnumerable<Candidate> Files => files.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>
    /// The files that are not read: only those that use a helper of the project which takes images turn out to matter.
    /// </summary>
    public IEnumerable<Candidate> Unnamed =>
        files.Values.Concat(others).Where(file => !namedPaths.Contains(file.FullPath)).DistinctBy(file => file.FullPath)
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>Adds a file that neither names images nor defines anything.</summary>
    public void AddOther(Candidate file) => others.Add(file);

    /// <summary>Adds a file that is read.</summary>
    public void AddNamed(Candidate file)
    {
        if (!namedPaths.Add(file.FullPath))
            return;
        files[file.FullPath] = file;
        named.Add(file);
    }

    /// <summary>Adds a file that others may lean on.</summary>
    public void AddDefining(Candidate file) => files.TryAdd(file.FullPath, file);

    /// <summary>What the files declare to take images; null if nothing.</summary>
    /// <param name="survey">Which files may declare anything.</param>
    /// <param name="store">Where the files come from.</param>
    public UserNames? Declared(CodeSurvey survey, FileStore store)
    {
        var names = UserNames.DeclaredIn(files.Values.Where(survey.MayDeclare)
            .Select(file => store.Read(file.Path, out _)?.Source).OfType<Source>());
        return names.IsEmpty ? null : names;
    }
}
