using System.Collections.Concurrent;
using ContainerLint.Cli.Files;
using ContainerLint.CSharp;
using ContainerLint.CSharp.Apis;

namespace ContainerLint.Cli.Runs;

/// <summary>
/// What a look at every C# file says: which are to be read, and which only define what those may lean on. Of all
/// others, which are nearly all there are, nothing is kept.
/// </summary>
internal sealed class CodeSurvey
{
    private readonly ConcurrentBag<Candidate> named = [];
    private readonly ConcurrentBag<Candidate> defining = [];
    private readonly ConcurrentBag<Problem> problems = [];
    private readonly HashSet<string> roots;
    private readonly ImageApis apis;

    /// <summary>Looks at the C# files of a run.</summary>
    /// <param name="files">The files.</param>
    /// <param name="store">Where they come from.</param>
    /// <param name="apis">The APIs of the user's own that take images.</param>
    /// <param name="progress">Hears of every file.</param>
    /// <param name="cancellation">Stops the look.</param>
    public CodeSurvey(
        IReadOnlyList<Candidate> files,
        FileStore store,
        ImageApis apis,
        Progress progress,
        CancellationToken cancellation)
    {
        this.apis = apis;
        roots = files.Select(file => file.Root).OfType<string>().ToHashSet(StringComparer.Ordinal);
        LintRun.InParallel(files.Count, cancellation, i =>
        {
            Look(files[i], store);
            progress.Advance();
        });
    }

    /// <summary>The files to read, in the order of their paths.</summary>
    public IReadOnlyList<Candidate> Named => InOrder(named);

    /// <summary>The other files that may define what those lean on, in the order of their paths.</summary>
    public IReadOnlyList<Candidate> Defining => InOrder(defining);

    /// <summary>What could not be looked at.</summary>
    public IEnumerable<Problem> Problems => problems;

    /// <summary>Whether all C# files below a folder were looked at.</summary>
    public bool Covers(string folder)
    {
        for (var parent = folder; parent is not null; parent = ProjectFolders.ParentOf(parent))
        {
            if (roots.Contains(parent))
                return true;
        }

        return false;
    }

    /// <summary>Looks at a file that others may lean on, and that is not read itself. Safe for several threads.</summary>
    public void LookForDefinitions(Candidate file, FileStore store) => store.Look(file, text =>
    {
        if (CodeText.MayDefine(text))
            defining.Add(file);
        return false;
    });

    private void Look(Candidate file, FileStore store)
    {
        if (store.Look(file, text => Sort(file, text)) is { } problem)
            problems.Add(new Problem(file.Path, problem));
    }

    /// <summary>Puts a file where it belongs.</summary>
    /// <returns>Whether it is to be read.</returns>
    private bool Sort(Candidate file, string text)
    {
        var isNamed = file.IsExplicit
            || ((CodeText.MayNameImages(text) || apis.MayBeIn(text)) && !GeneratedCode.IsMarked(text));
        if (isNamed)
            named.Add(file);
        else if (CodeText.MayDefine(text))
            defining.Add(file);
        return isNamed;
    }

    private static IReadOnlyList<Candidate> InOrder(IEnumerable<Candidate> files) =>
        [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
}
