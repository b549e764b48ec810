using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.LanguageServer.Texts;
using ContainerLint.CSharp;
using ContainerLint.Languages;
using ContainerLint.Languages.CSharp;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.LanguageServer.Folders;

/// <summary>
/// A folder as it is at one moment: what a run of the command line in it reads, with the open texts over those on disk.
/// A change of a text gives another one; files that come or go, and another configuration, need a new reading.
/// </summary>
internal sealed class EditorFolder
{
    private EditorFolder(RunSettings settings, FileStore store, OpenedWorkspace opened)
    {
        Settings = settings;
        Store = store;
        Opened = opened;
    }

    /// <summary>The full path; paths of documents are relative to it.</summary>
    public string Root => Settings.Folder;

    /// <summary>What applies to the files.</summary>
    public RunSettings Settings { get; }

    /// <summary>Where the files come from.</summary>
    public FileStore Store { get; }

    /// <summary>What was read, to be fixed.</summary>
    public OpenedWorkspace Opened { get; }

    /// <summary>What was read.</summary>
    public Workspace Workspace => Opened.Workspace;

    /// <summary>Whether all files of the folder were read, not only those that are open.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>The open files that looked as if they mattered and do not: reading again would not help.</summary>
    private HashSet<string> LeftOut { get; init; } = [];

    /// <summary>The findings that are not new; null if there is no such file.</summary>
    private BaselineFile? Baseline { get; init; }

    /// <summary>Reads a folder.</summary>
    /// <param name="root">The full path.</param>
    /// <param name="isWalked">Whether all its files are read, or only the open ones.</param>
    /// <param name="open">The texts that are open, in any folder.</param>
    /// <param name="terminal">The day and the environment.</param>
    public static EditorFolder Read(string root, bool isWalked, OpenTexts open, Terminal terminal)
    {
        var store = new FileStore(root) { Input = open };
        var settings = new RunSettings(root, CommandLineSettings.None)
        {
            Today = terminal.Today,
            Variable = terminal.Variable,
        };
        var walked = isWalked ? Targets.Find(["."], [], root, terminal.Cancellation) : new Targets([], []);
        var candidates = settings.Kept(walked.With(new Targets(OpenIn(root, open, store), [])).Candidates);
        var opened = new LintRun(candidates, settings).Open(store, Progress.Silent, terminal.Cancellation);
        return new EditorFolder(settings, store, opened)
        {
            IsWhole = isWalked,
            LeftOut =
            [
                .. open.All.Where(text => Targets.IsIn(text.FullPath, root)).Select(text => text.FullPath).Where(
                    path => !opened.Workspace.DependsOn(store.Shown(path)) && MayMatter(store.Shown(path), store)),
            ],
            Baseline = BaselineOf(root, store),
        };
    }

    /// <summary>The path by which documents of the workspace are known.</summary>
    /// <param name="fullPath">The full path of a file.</param>
    public string Shown(string fullPath) => Store.Shown(fullPath);

    /// <summary>The same folder after a change of the text of a file.</summary>
    /// <param name="fullPath">The full path of the file.</param>
    /// <returns>The folder; null if it has to be read again, because the file may be one of the run now.</returns>
    public EditorFolder? With(string fullPath)
    {
        var shown = Shown(fullPath);
        Store.Forget(fullPath);
        if (Workspace.DependsOn(shown))
        {
            var changed = Opened with { Workspace = Workspace.With(Store.Find, [shown]) };
            return new EditorFolder(Settings, Store, changed)
            {
                IsWhole = IsWhole,
                LeftOut = LeftOut,
                Baseline = Baseline,
            };
        }

        return LeftOut.Contains(fullPath) || !MayMatter(shown, Store) ? this : null;
    }

    /// <summary>What is reported in a file, without what the baseline has.</summary>
    /// <param name="fullPath">The full path of the file.</param>
    public IReadOnlyList<ReportedFinding> Check(string fullPath)
    {
        IReadOnlyList<ReportedFinding> found = [.. Workspace.CheckFile(Shown(fullPath)).Select(one => one.Found)];
        return found.Count == 0 || Baseline is null ? found : Baseline.Match(found, Root).New;
    }

    private static bool MayMatter(string shown, FileStore store)
    {
        if (store.Find(shown) is not { } source)
            return false;
        return LanguageList.OfNamed(shown, source.Text) is { } language
            && (language != CSharpLanguage.Instance || CodeText.MayNameImages(source.Text));
    }

    /// <summary>The open files as if the user had named them: they count even where a walk does not go.</summary>
    private static List<Candidate> OpenIn(string root, OpenTexts open, FileStore store)
    {
        var candidates = new List<Candidate>();
        foreach (var text in open.All.Where(text => Targets.IsIn(text.FullPath, root)))
        {
            var shown = store.Shown(text.FullPath);
            var named = LanguageList.OfName(shown)
                ?? (text.LanguageId == DockerfileLanguage.Instance.Name ? DockerfileLanguage.Instance : null);
            if (named is not null || LanguageList.OfNamed(shown, text.Text) is not null)
                candidates.Add(new Candidate(shown, text.FullPath, named, IsExplicit: true));
        }

        return candidates;
    }

    /// <summary>The baseline of a run in the folder; a damaged one hides nothing.</summary>
    private static BaselineFile? BaselineOf(string root, FileStore store)
    {
        try
        {
            return BaselineFile.Find(root) is { } path ? BaselineFile.Open(path, store) : null;
        }
        catch (UsageException)
        {
            return null;
        }
    }
}
