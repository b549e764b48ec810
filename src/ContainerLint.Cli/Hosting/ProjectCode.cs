using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Projects;
using ContainerLint.Documents;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.Hosting;

/// <summary>The C# files of a project, read together because constants of one may be in another.</summary>
/// <param name="scope">Which files these are.</param>
/// <param name="store">Knows the project files, and evicts texts that are not needed any more.</param>
/// <param name="settings">What applies to the files.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class ProjectCode(
    CodeScope scope, FileStore store, RunSettings settings, CancellationToken cancellation) : FileGroup
{
    /// <inheritdoc/>
    public override GroupReading Read(SourceLookup lookup) => Read(lookup, [], _ => null);

    /// <inheritdoc/>
    public override GroupReading ReadAgain(
        GroupReading earlier, IReadOnlyCollection<string> changed, SourceLookup lookup)
    {
        if (!changed.All(path => !earlier.Files.Contains(path) || ChangesOnlyLiterals(path, earlier, lookup)))
            return Read(lookup, changed, _ => null);
        var known = earlier.Documents.Where(document => !UsesAny(changed, document))
            .ToDictionary(document => document.Source.Path, StringComparer.Ordinal);
        return Read(lookup, changed, known.GetValueOrDefault);
    }

    /// <summary>
    /// Whether a document may be another one if files change. What a build is made of (paths, names of arguments) is no
    /// companion, so a document with a build is always read again.
    /// </summary>
    private static bool UsesAny(IReadOnlyCollection<string> files, SourceDocument document) =>
        document.Builds.Count > 0 || files.Contains(document.Source.Path)
        || document.Companions.Any(companion => files.Contains(companion.Path));

    /// <summary>Whether only those documents can be other ones that take a value from the file.</summary>
    private static bool ChangesOnlyLiterals(string path, GroupReading earlier, SourceLookup lookup)
    {
        var before = earlier.Documents.SelectMany(document => document.Companions.Prepend(document.Source))
            .FirstOrDefault(source => source.Path == path);
        return before is not null && lookup(path) is { } after
            && CodeTokens.AreSameButLiterals(before.Text, after.Text);
    }

    private GroupReading Read(
        SourceLookup lookup, IReadOnlyCollection<string> changed, Func<string, SourceDocument?> known)
    {
        List<Source> all = [.. scope.Files.Select(file => lookup(file.Path)).OfType<Source>()];
        var projects = ProjectsIn(lookup, changed);
        var helpers = new HelperFiles(scope, store, settings, cancellation);
        var project = helpers.Search(
            new ProjectSetup([.. projects.Select(pair => pair.Syntax)]).ProjectOf(all), lookup, changed);
        List<Candidate> files = [.. scope.Named, .. helpers.Found];
        var documents = new SourceDocument?[files.Count];
        RunHost.InParallel(documents.Length, cancellation, i =>
        {
            var file = files[i];
            documents[i] = known(file.Path) ?? (lookup(file.Path) is { } source
                ? CSharpReader.Read(project.FileOf(source), project, settings.Of(file.FullPath).Apis)
                : null);
        });
        List<SourceDocument> read = [.. documents.OfType<SourceDocument>()];
        EvictOthers(project.Sources, read);
        return new GroupReading(
            read,
            [
                .. scope.Files.Concat(helpers.Searched).Select(file => file.Path).Distinct(),
                .. projects.Select(pair => pair.Path),
            ]);
    }

    /// <summary>Keeps only those texts that findings may be in.</summary>
    private void EvictOthers(IReadOnlyList<Source> all, List<SourceDocument> read)
    {
        var kept = read.SelectMany(document => document.Companions.Prepend(document.Source)).ToHashSet();
        foreach (var source in all.Where(source => !kept.Contains(source)))
            store.Evict(source);
    }

    /// <summary>The project files from which the code gets its imports and its symbols.</summary>
    private List<(string Path, ProjectSyntax Syntax)> ProjectsIn(
        SourceLookup lookup, IReadOnlyCollection<string> changed)
    {
        var projects = new List<(string, ProjectSyntax)>();
        foreach (var path in ProjectFolders.FilesOf(scope.Folder, store))
        {
            // A file that is not among those of the run is not kept.
            var shown = store.Shown(path);
            if ((store.Holds(path) || changed.Contains(shown) ? lookup(path) : store.Peek(path)) is { } source)
                projects.Add((shown, ProjectReader.Read(source).Syntax));
        }

        return projects;
    }
}
