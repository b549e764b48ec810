using System.Collections.Concurrent;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Knowledge;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Knowledge;
using ContainerLint.Languages;
using ContainerLint.Languages.CSharp;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Configuration;

/// <summary>What applies to a run and to each of its files. Safe for use by several threads.</summary>
/// <param name="folder">The full path of the folder that relative paths start from.</param>
/// <param name="words">What the command line says.</param>
internal sealed class RunSettings(string folder, CommandLineSettings words)
{
    private readonly ConfigurationFolders folders = new(FileStore.Slashed(folder));
    private readonly ConcurrentDictionary<(AppliedConfiguration, bool), FileSettings> settings = new();

    private ChosenKnowledge? chosen;

    private readonly bool wordsMayExclude = words.Values.Any(
        value => value.Key.Equals(ExcludedPaths.Option.Key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The full path of the folder that relative paths start from.</summary>
    public string Folder => folder;

    /// <summary>The day on which the question is asked.</summary>
    public required Day Today { get; init; }

    /// <summary>
    /// A path of what the run is about, whose folder says which knowledge it takes; null for the working folder.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>The values of environment variables.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The knowledge of the run, chosen when it is first asked for.</summary>
    public ChosenKnowledge Chosen => chosen ??= Choose();

    /// <summary>What is known of images.</summary>
    public KnowledgeBase Knowledge => Chosen.Base;

    /// <summary>What applies to a file.</summary>
    /// <param name="path">The full path, or one that is relative to the folder.</param>
    public FileSettings Of(string path)
    {
        var full = FullPath(path);
        return Of(FolderOf(full).Of(full), LanguageList.OfName(full) == CSharpLanguage.Instance);
    }

    /// <summary>Whether a file is not linted.</summary>
    /// <param name="path">The full path, or one that is relative to the folder.</param>
    public bool Excludes(string path)
    {
        var full = FullPath(path);
        return (FolderOf(full).MayExclude || wordsMayExclude) && Of(full).Excluded.Contains(full);
    }

    /// <summary>
    /// The files to read: those that no configuration excludes. C# code that is excluded stays, for other code may lean
    /// on what it declares; it is not linted.
    /// </summary>
    /// <param name="candidates">The files, in the order of their paths.</param>
    /// <exception cref="ConfigurationException">A configuration file cannot be understood.</exception>
    public IReadOnlyList<Candidate> Included(IReadOnlyList<Candidate> candidates)
    {
        var included = Kept(candidates);
        if (folders.Problems is { Count: > 0 } problems)
            throw new ConfigurationException(problems);
        return included;
    }

    /// <summary>
    /// The same, whatever is wrong with the configuration: <see cref="Problems"/> says what that is.
    /// </summary>
    /// <inheritdoc cref="Included"/>
    public IReadOnlyList<Candidate> Kept(IReadOnlyList<Candidate> candidates) =>
    [
        .. candidates.Where(file => !Excludes(file.FullPath)
            || (!file.IsExplicit && file.Language == CSharpLanguage.Instance)),
    ];

    /// <summary>The configuration files that count for a file, the nearest first.</summary>
    /// <inheritdoc cref="Of(string)"/>
    public IEnumerable<ConfigurationFile> FilesFor(string path) => FolderOf(FullPath(path)).Files.Reverse();

    /// <summary>What is wrong with the configuration files that were read so far.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems => folders.Problems;

    /// <summary>Whether a finding is severe enough to be shown in its file.</summary>
    public bool Shows(ReportedFinding found) => found.Severity >= Of(found.Finding.Place.Source.Path).Least;

    /// <summary>Whether a finding is severe enough to make the run fail in its file.</summary>
    public bool Fails(ReportedFinding found) =>
        Of(found.Finding.Place.Source.Path).FailOn is var least and not Severity.None && found.Severity >= least;

    private ChosenKnowledge Choose()
    {
        // The file need not exist: its folder decides what is configured.
        var start = Place is null or "-" ? folder : Path.GetFullPath(Place, folder);
        var place = Directory.Exists(start) ? start : Path.GetDirectoryName(start) ?? folder;
        var settings = Of(Path.Combine(place, "Dockerfile"));
        var chosen = new KnowledgeChoice(place, Today, Variable).Choose(Named(settings.Said));
        return chosen with
        {
            Base = ProgramKnowledge.WithDigests(chosen.Base),
            MaxAge = settings.Settings.Value(KnowledgeOptions.MaxAge),
        };
    }

    private string? Named(ConfiguredSettings said) =>
        said.Find(KnowledgeOptions.File.Key) is { } setting
            && KnowledgeOptions.File.TryRead(setting.Value, out var path)
            ? Path.GetFullPath(path, setting.Source?.File.Folder is { Length: > 0 } of ? of : folder)
            : null;

    private FileSettings Of(AppliedConfiguration files, bool isCode) =>
        // Without a word for the compiler code is like any other file.
        settings.GetOrAdd((files, isCode && files != AppliedConfiguration.None), key =>
        {
            var said = new ConfiguredSettings(key.Item1, words);
            return new FileSettings(
                said, new FileSeverities(said, words.RuleSelection, key.Item2), FileStore.Slashed(folder));
        });

    private ConfigurationFolder FolderOf(string path) =>
        ProjectFolders.ParentOf(path) is { } parent ? folders.Of(parent) : ConfigurationFolder.None;

    private string FullPath(string path) => FileStore.Slashed(Path.GetFullPath(path, folder));
}
