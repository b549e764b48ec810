using System.Collections.Concurrent;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.CSharp;
using ContainerLint.CSharp.UserApis;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// What a look at every C# file says: which are to be read, and which only define what those may lean on. Of all
/// others, which are nearly all there are, nothing is kept.
/// </summary>
internal sealed class CodeSurvey
{
    private readonly ConcurrentBag<Candidate> named = [];
    private readonly ConcurrentBag<Candidate> defining = [];
    private readonly ConcurrentDictionary<string, bool> declaring = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Problem> problems = [];
    private readonly IReadOnlyList<Candidate> files;
    private readonly HashSet<string> roots;
    private readonly RunSettings settings;
    private bool isLookedAtAgain;

    /// <summary>Looks at the C# files of a run.</summary>
    /// <param name="files">The files.</param>
    /// <param name="store">Where they come from.</param>
    /// <param name="settings">What applies to the files.</param>
    /// <param name="progress">Hears of every file.</param>
    /// <param name="cancellation">Stops the look.</param>
    public CodeSurvey(
        IReadOnlyList<Candidate> files,
        FileStore store,
        RunSettings settings,
        Progress progress,
        CancellationToken cancellation)
    {
        this.files = files;
        this.settings = settings;
        roots = files.Select(file => file.Root).OfType<string>().ToHashSet(StringComparer.Ordinal);
        RunHost.InParallel(files.Count, cancellation, i =>
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

    /// <summary>All files that were looked at.</summary>
    public IReadOnlyList<Candidate> Files => files;

    /// <summary>The folders that were walked.</summary>
    public IEnumerable<string> Folders => roots;

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

    /// <summary>Whether a file may declare what takes images.</summary>
    public bool MayDeclare(Candidate file) => declaring.ContainsKey(file.FullPath);

    /// <summary>
    /// Looks again at the files that were not worth reading, for now it is known what their projects declare to take
    /// images: those that may use it are to be read as well. Done once, for later rounds know already.
    /// </summary>
    /// <param name="declaredFor">What the project of a file declares; null if nothing.</param>
    /// <param name="store">Where the files come from.</param>
    /// <param name="cancellation">Stops the look.</param>
    public void LookForUses(
        Func<Candidate, UserNames?> declaredFor, FileStore store, CancellationToken cancellation)
    {
        if (isLookedAtAgain)
            return;
        isLookedAtAgain = true;
        var known = named.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);
        var others = files.Where(file => !known.Contains(file.FullPath))
            .Select(file => (File: file, Names: declaredFor(file))).Where(pair => pair.Names is not null).ToList();
        RunHost.InParallel(others.Count, cancellation, i => store.Look(others[i].File, text =>
        {
            var isUsing = others[i].Names!.MayBeIn(text) && !GeneratedCode.IsMarked(text)
                && !settings.Excludes(others[i].File.FullPath);
            if (isUsing)
                named.Add(others[i].File);
            return isUsing;
        }));
    }

    /// <summary>
    /// Looks at a file that others may lean on, and that is not read itself. Safe for several threads.
    /// </summary>
    public void LookForDefinitions(Candidate file, FileStore store) => store.Look(file, text =>
    {
        if (CodeText.MayDefine(text))
            defining.Add(file);
        if (UserNames.MayBeDeclaredIn(text))
            declaring[file.FullPath] = true;
        return false;
    });

    private void Look(Candidate file, FileStore store)
    {
        // What names images of the user's own APIs is known by its text alone.
        if (!file.IsExplicit && settings.Of(file.FullPath).Apis.IsEmpty
            && store.Input.Recall(file.FullPath) is var known and not FileVerdict.None)
            Sort(file, known);
        else if (store.Look(file, text => Sort(file, text, store)) is { } problem)
            problems.Add(new Problem(file.Path, problem));
    }

    private bool Sort(Candidate file, string text, FileStore store)
    {
        var verdict = FileVerdict.Code
            | (CodeText.MayNameImages(text) && !GeneratedCode.IsMarked(text) ? FileVerdict.Names : default)
            | (CodeText.MayDefine(text) ? FileVerdict.Defines : default)
            | (UserNames.MayBeDeclaredIn(text) ? FileVerdict.Declares : default);
        store.Input.Note(file.FullPath, verdict);
        var mayName = file.IsExplicit
            || (settings.Of(file.FullPath).Apis.MayBeIn(text) && !GeneratedCode.IsMarked(text));
        return Sort(file, mayName ? verdict | FileVerdict.Names : verdict);
    }

    /// <summary>Puts a file where it belongs.</summary>
    /// <returns>Whether it is to be read.</returns>
    private bool Sort(Candidate file, FileVerdict verdict)
    {
        if (verdict.HasFlag(FileVerdict.Declares))
            declaring[file.FullPath] = true;
        var isNamed = verdict.HasFlag(FileVerdict.Names) && !settings.Excludes(file.FullPath);
        if (isNamed)
            named.Add(file);
        else if (verdict.HasFlag(FileVerdict.Defines))
            defining.Add(file);
        return isNamed;
    }

    private static IReadOnlyList<Candidate> InOrder(IEnumerable<Candidate> files) =>
        [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
}
