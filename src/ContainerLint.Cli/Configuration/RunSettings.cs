using ContainerLint.Cli.Files;
using ContainerLint.Findings;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Configuration;

/// <summary>What applies to a run and to each of its files. Safe for use by several threads.</summary>
/// <param name="folder">The full path of the folder that relative paths start from.</param>
/// <param name="words">What the command line says.</param>
internal sealed class RunSettings(string folder, SettingWords words)
{
    private readonly FileSettings all = new(words.Values, words.Selection);

    /// <summary>The day on which the question is asked.</summary>
    public required Day Today { get; init; }

    /// <summary>What applies to a file.</summary>
    /// <param name="path">The full path, or one that is relative to the folder.</param>
    public FileSettings Of(string path)
    {
        _ = folder;
        _ = path;
        return all;
    }

    /// <summary>The files that are to be linted: those that no configuration excludes.</summary>
    /// <param name="candidates">The files, in the order of their paths.</param>
    public IReadOnlyList<Candidate> Included(IReadOnlyList<Candidate> candidates) => candidates;

    /// <summary>Whether a finding weighs enough to be shown, where it stands.</summary>
    public bool Shows(ReportedFinding found) => found.Severity >= Of(found.Finding.Place.Source.Path).Least;

    /// <summary>Whether a finding weighs enough to make the run fail, where it stands.</summary>
    public bool Fails(ReportedFinding found) =>
        Of(found.Finding.Place.Source.Path).FailOn is var least and not Severity.None && found.Severity >= least;
}
