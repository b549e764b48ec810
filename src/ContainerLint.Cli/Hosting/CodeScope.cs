using ContainerLint.CSharp;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.UserApis;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Documents;
using ContainerLint.Languages.Projects;
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

    /// <summary>The full path of its folder.</summary>
    public string Folder => folder;

    /// <summary>Whether there is a project file.</summary>
    public bool IsProject => isProject;

    /// <summary>The files that are read, in the order in which they were added.</summary>
    public IReadOnlyList<Candidate> Named => named;

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

    /// <summary>Reads the files. Of the others, only the texts are kept that findings may land in.</summary>
    /// <param name="store">Where the files come from.</param>
    /// <param name="settings">What applies to the files.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The documents of <see cref="Named"/>, in their order; null for a file that is gone by now.</returns>
    public IReadOnlyList<SourceDocument?> Read(FileStore store, RunSettings settings, CancellationToken cancellation)
    {
        var texts = new TextFile?[named.Count];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = store.Read(named[i].Path, out _);
        var all = files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => store.Read(file.Path, out _)).OfType<TextFile>().ToList();
        var project = new CodeProject([.. all.Select(text => text.Source)], isProject ? UsingsOf(store) : []);
        var documents = new SourceDocument?[texts.Length];
        LintRun.InParallel(texts.Length, cancellation, i =>
        {
            if (texts[i] is { } text)
                documents[i] = CSharpReader.Read(
                    project.FileOf(text.Source), project, settings.Of(text.FullPath).Apis);
        });
        var kept = documents.OfType<SourceDocument>()
            .SelectMany(document => document.Companions.Prepend(document.Source)).ToHashSet();
        foreach (var text in all.Where(text => !kept.Contains(text.Source)))
            store.Forget(text);
        return documents;
    }

    private List<string> UsingsOf(FileStore store)
    {
        var usings = new List<string>();
        foreach (var path in ProjectFolders.FilesOf(folder, store))
        {
            var isKnown = store.Holds(path);
            if (store.Read(path, out _) is not { } file)
                continue;
            if (ProjectReader.Read(file.Source).Syntax is ProjectSyntax syntax)
                usings.AddRange(syntax.Usings);
            if (!isKnown)
                store.Forget(file);
        }

        return usings;
    }
}
