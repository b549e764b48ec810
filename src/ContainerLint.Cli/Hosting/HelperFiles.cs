using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Deriving;
using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// Finds the files of a project that name no image by themselves but pass one to a helper of the project. Only a
/// project with such a helper is looked through.
/// </summary>
/// <param name="scope">The files of the project.</param>
/// <param name="store">Where they come from.</param>
/// <param name="settings">What applies to them.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class HelperFiles(
    CodeScope scope, FileStore store, RunSettings settings, CancellationToken cancellation)
{
    /// <summary>How often helpers of the files found are looked for in turn.</summary>
    private const int MostRounds = 4;

    /// <summary>The files to read beside those that name images.</summary>
    public List<Candidate> Found { get; } = [];

    /// <summary>The files on whose texts the result depends, whether they use a helper or not.</summary>
    public IReadOnlyList<Candidate> Searched { get; private set; } = [];

    /// <summary>Searches the project.</summary>
    /// <param name="project">The files known so far.</param>
    /// <param name="lookup">Finds texts as they are now.</param>
    /// <param name="changed">The paths of texts that differ from the stored ones.</param>
    /// <returns>The project with the files that belong to it as well.</returns>
    public CodeProject Search(CodeProject project, SourceLookup lookup, IReadOnlyCollection<string> changed)
    {
        List<Candidate> rest = [.. scope.Unnamed];
        for (var round = 0; round < MostRounds && rest.Count > 0; round++)
        {
            Prepare(project, lookup);
            var helpers = CSharpReader.HelpersOf(project);
            if (helpers.IsEmpty)
                break;
            Searched = [.. scope.Unnamed];
            var users = Using(rest, helpers, lookup, changed);
            Found.AddRange(users);
            rest = [.. rest.Except(users)];
            var known = project.Sources.ToHashSet();
            var more = users.Select(file => lookup(file.Path)).OfType<Source>().Where(file => !known.Contains(file));
            var extended = project.With([.. more]);
            if (extended == project)
                break;
            project = extended;
        }

        return project;
    }

    private void Prepare(CodeProject project, SourceLookup lookup) =>
        RunHost.InParallel(scope.Named.Count, cancellation, i =>
        {
            if (lookup(scope.Named[i].Path) is { } source)
                CSharpReader.Prepare(project.FileOf(source), project);
        });

    private List<Candidate> Using(
        List<Candidate> files, HelperNames helpers, SourceLookup lookup, IReadOnlyCollection<string> changed)
    {
        var isUsing = new bool[files.Count];
        RunHost.InParallel(files.Count, cancellation, i =>
        {
            var file = files[i];
            if (settings.Excludes(file.FullPath))
                return;
            if (changed.Contains(file.Path) || store.Holds(file.Path))
                isUsing[i] = lookup(file.Path) is { } source && Uses(source.Text, helpers);
            else
                store.Look(file, text => isUsing[i] = Uses(text, helpers));
        });
        return [.. files.Where((_, i) => isUsing[i])];
    }

    private static bool Uses(string text, HelperNames helpers) =>
        helpers.MayBeIn(text) && !GeneratedCode.IsMarked(text);
}
