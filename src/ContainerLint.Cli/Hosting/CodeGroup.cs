using ContainerLint.CSharp.Code;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.CSharp;
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
internal sealed class CodeGroup(
    CodeScope scope, FileStore store, RunSettings settings, CancellationToken cancellation) : FileGroup
{
    /// <inheritdoc/>
    public override GroupReading Read(SourceLookup lookup)
    {
        List<Source?> named = [.. scope.Named.Select(file => lookup(file.Path))];
        List<Source> all = [.. scope.Files.Select(file => lookup(file.Path)).OfType<Source>()];
        var projects = scope.IsProject ? ProjectsIn(lookup) : [];
        var project = new CodeProject(all, [.. projects.SelectMany(pair => pair.Usings)]);
        var documents = new SourceDocument?[named.Count];
        RunHost.InParallel(documents.Length, cancellation, i =>
        {
            if (named[i] is { } source)
                documents[i] = CSharpReader.Read(project.FileOf(source), project, settings.Of(scope.Named[i].FullPath).Apis);
        });
        List<SourceDocument> read = [.. documents.OfType<SourceDocument>()];
        EvictOthers(all, read);
        return new GroupReading(read, [.. scope.Files.Select(file => file.Path), .. projects.Select(pair => pair.Path)]);
    }

    /// <summary>Keeps only those texts that findings may be in.</summary>
    private void EvictOthers(List<Source> all, List<SourceDocument> read)
    {
        var kept = read.SelectMany(document => document.Companions.Prepend(document.Source)).ToHashSet();
        foreach (var source in all.Where(source => !kept.Contains(source)))
            store.Evict(source);
    }

    /// <summary>The project files from which the code gets its global usings.</summary>
    private List<(string Path, IReadOnlyList<string> Usings)> ProjectsIn(SourceLookup lookup)
    {
        var projects = new List<(string, IReadOnlyList<string>)>();
        foreach (var path in ProjectFolders.FilesOf(scope.Folder, store))
        {
            // A file that is not among those of the run is not kept under the path that is used here.
            if ((store.Holds(path) ? lookup(path) : store.Peek(path)) is { } source)
                projects.Add((source.Path, ProjectReader.Read(source).Syntax.Usings));
        }

        return projects;
    }
}
