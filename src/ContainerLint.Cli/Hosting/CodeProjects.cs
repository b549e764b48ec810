using ContainerLint.Cli.Files;
using ContainerLint.CSharp.UserApis;
using ContainerLint.Languages.CSharp;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// Puts the C# files of a run together as the projects they belong to, with the files of those projects that no path on
/// the command line leads to.
/// </summary>
internal static class CodeProjects
{
    /// <summary>Finds the projects that have a file to read.</summary>
    /// <param name="survey">The files of the run.</param>
    /// <param name="store">Where the files come from.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyList<CodeScope> Find(CodeSurvey survey, FileStore store, CancellationToken cancellation)
    {
        var folders = new ProjectFolders(store);
        var scopes = new Dictionary<string, CodeScope>(StringComparer.Ordinal);
        foreach (var file in survey.Named)
        {
            var (folder, isProject) = FolderOf(file, folders);
            if (!scopes.TryGetValue(folder, out var scope))
                scopes[folder] = scope = new CodeScope(folder, isProject);
            scope.AddNamed(file);
        }

        // What the project around a folder declares, the files of the folder may use.
        foreach (var folder in survey.Folders)
        {
            if (folders.Find(folder + "/.cs") is { } project && !scopes.ContainsKey(project)
                && !survey.Covers(project) && survey.Files.Any(file => folders.Find(file.FullPath) == project))
            {
                scopes[project] = new CodeScope(project, isProject: true);
            }
        }

        foreach (var scope in scopes.Values)
            LookAround(scope, survey, store, cancellation);
        foreach (var file in scopes.Count > 0 ? survey.Defining : [])
        {
            if (scopes.TryGetValue(FolderOf(file, folders).Folder, out var scope))
                scope.AddDefining(file);
        }

        foreach (var file in scopes.Count > 0 ? survey.Files : [])
        {
            if (scopes.TryGetValue(FolderOf(file, folders).Folder, out var scope))
                scope.AddOther(file);
        }

        AddUses(scopes, survey, store, folders, cancellation);
        return [.. scopes.Values.Where(scope => scope.Named.Count > 0)];
    }

    /// <summary>Adds the files that use what their projects declare to take images, and name none otherwise.</summary>
    private static void AddUses(
        Dictionary<string, CodeScope> scopes,
        CodeSurvey survey,
        FileStore store,
        ProjectFolders folders,
        CancellationToken cancellation)
    {
        var declared = new Dictionary<string, UserNames>(StringComparer.Ordinal);
        foreach (var (folder, scope) in scopes)
        {
            if (scope.Declared(survey, store) is { } names)
                declared[folder] = names;
        }

        if (declared.Count == 0)
            return;
        survey.LookForUses(file => declared.GetValueOrDefault(FolderOf(file, folders).Folder), store, cancellation);
        foreach (var file in survey.Named)
        {
            if (scopes.TryGetValue(FolderOf(file, folders).Folder, out var scope))
                scope.AddNamed(file);
        }
    }

    /// <summary>
    /// The folder of a file's project; else the folder that was walked, or the file's own if it was named.
    /// </summary>
    private static (string Folder, bool IsProject) FolderOf(Candidate file, ProjectFolders folders) =>
        folders.Find(file.FullPath) is { } project
            ? (project, true)
            : (file.Root ?? ProjectFolders.ParentOf(file.FullPath) ?? "/", false);

    /// <summary>Looks at the files of a project that is not walked as a whole.</summary>
    private static void LookAround(
        CodeScope scope, CodeSurvey survey, FileStore store, CancellationToken cancellation)
    {
        if (survey.Covers(scope.Folder))
            return;
        // Which files are around is not noted: the next run has to look again.
        store.Input.GiveUp();
        List<Candidate> around = scope.IsProject
            ? [.. new FolderWalk().Walk(store.Shown(scope.Folder), scope.Folder, cancellation)
                .Where(file => file.Language == CSharpLanguage.Instance)]
            : [.. ProjectFolders.CodeIn(scope.Folder).Select(path =>
                new Candidate(store.Shown(path), path, CSharpLanguage.Instance, IsExplicit: false))];
        RunHost.InParallel(around.Count, cancellation, i => survey.LookForDefinitions(around[i], store));
    }
}
