using System.Collections.Concurrent;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Languages.CSharp;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.Hosting;

/// <summary>Reads the files of a run into a workspace and lints them.</summary>
/// <param name="candidates">The files, in the order of their paths.</param>
/// <param name="settings">What applies to them.</param>
internal sealed class LintRun(IReadOnlyList<Candidate> candidates, RunSettings settings)
{
    /// <summary>The part of the files that is reported on; all are read, because one may be about another.</summary>
    public Shard Part { get; init; } = Shard.Whole;

    /// <summary>Asks registries; null if they are not to be asked.</summary>
    public RegistrySurvey? Registries { get; init; }

    /// <summary>Reads all files.</summary>
    /// <param name="store">Where the files come from.</param>
    /// <param name="progress">Hears of every file.</param>
    /// <param name="cancellation">Stops the run.</param>
    public OpenedWorkspace Open(FileStore store, Progress progress, CancellationToken cancellation)
    {
        progress.Begin("Reading", candidates.Count);
        var problems = new ConcurrentDictionary<Problem, bool>();
        var groups = new List<FileGroup>(CodeGroups(store, progress, problems, cancellation));
        groups.AddRange(candidates.Where(file => file.Language != CSharpLanguage.Instance).Select(file =>
            new CandidateFile(file, store, problem => problems[problem] = true, progress)));
        var host = new RunHost(settings, store, cancellation) { Part = Part, Roots = Roots() };
        var workspace = Workspace.Read(groups, host, store.Find);
        var opened = new OpenedWorkspace(
            workspace, [.. problems.Keys.OrderBy(problem => problem.Path, StringComparer.Ordinal)]);
        return Answered(opened, progress);
    }

    /// <summary>
    /// The same files with other texts in some of them; registries are asked about images that are new.
    /// </summary>
    /// <param name="opened">The files as they were.</param>
    /// <param name="store">Where the files come from now.</param>
    /// <param name="changed">The files with other texts.</param>
    /// <param name="progress">Hears of every image.</param>
    public OpenedWorkspace Reopen(
        OpenedWorkspace opened, FileStore store, IEnumerable<TextFile> changed, Progress progress) =>
        Answered(opened.With(store, changed), progress);

    private OpenedWorkspace Answered(OpenedWorkspace opened, Progress progress) =>
        Registries is null ? opened : Registries.Ask(opened, progress);

    /// <summary>Reads and lints all files.</summary>
    /// <inheritdoc cref="Open"/>
    public LintResult Check(FileStore store, Progress progress, CancellationToken cancellation)
    {
        var opened = Open(store, progress, cancellation);
        progress.Begin("Checking", opened.Workspace.Documents.Count);
        return ResultOf(opened);
    }

    /// <summary>What is found in the part of the files that is reported on.</summary>
    public LintResult ResultOf(OpenedWorkspace opened)
    {
        var findings = opened.Workspace.Check();
        IReadOnlyList<Problem> problems = [.. opened.Problems, .. opened.Unanswered];
        return Part == Shard.Whole ? new LintResult(opened.Workspace.Documents, findings, problems) : new LintResult(
            [.. opened.Workspace.Documents.Where(document => Part.Owns(document.Source.Path))],
            [.. findings.Where(one => Part.Owns(one.Finding.Place.Source.Path))],
            [.. problems.Where(problem => Part.Owns(problem.Path))]);
    }

    /// <summary>The working folder, and the folders of files elsewhere.</summary>
    private HashSet<string> Roots() =>
    [
        Path.TrimEndingDirectorySeparator(settings.Folder),
        .. candidates.Select(file => file.Root ?? Path.GetDirectoryName(file.FullPath)).OfType<string>(),
    ];

    /// <summary>The projects among whose C# files some name images.</summary>
    private IReadOnlyList<FileGroup> CodeGroups(
        FileStore store,
        Progress progress,
        ConcurrentDictionary<Problem, bool> problems,
        CancellationToken cancellation)
    {
        List<Candidate> code = [.. candidates.Where(file => file.Language == CSharpLanguage.Instance)];
        if (code.Count == 0)
            return [];
        var survey = new CodeSurvey(code, store, settings, progress, cancellation);
        var scopes = CodeProjects.Find(survey, store, cancellation);
        foreach (var problem in survey.Problems)
            problems[problem] = true;
        return [.. scopes.Select(scope => new ProjectCode(scope, store, settings, cancellation))];
    }
}

/// <summary>A workspace whose files are read.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Problems">What could not be read, in the order of the paths.</param>
internal sealed record OpenedWorkspace(Workspace Workspace, IReadOnlyList<Problem> Problems)
{
    /// <summary>The images about which a registry gave no answer, in the order of the paths.</summary>
    public IReadOnlyList<Problem> Unanswered { get; init; } = [];

    /// <summary>The same files with other texts in some of them.</summary>
    /// <param name="store">Where the files come from now.</param>
    /// <param name="changed">The files with other texts.</param>
    public OpenedWorkspace With(FileStore store, IEnumerable<TextFile> changed) =>
        this with { Workspace = Workspace.With(store.Find, [.. changed.Select(file => file.Source.Path)]) };
}
