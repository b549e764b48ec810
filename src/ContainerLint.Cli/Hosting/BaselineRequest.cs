using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Hosting;

/// <summary>Which baseline a command uses.</summary>
/// <param name="Path">The full path of the baseline; null for the nearest one.</param>
/// <param name="Options">
/// The options of the command line that change what is found, each as <c>--name=value</c>. A baseline records them, since
/// findings are gone only if a run with the same options no longer has them.
/// </param>
internal sealed record BaselineRequest(string? Path, IReadOnlyList<string> Options)
{
    /// <summary>Whether findings of the baseline are reported too.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Whether fixed findings may be removed from the baseline.</summary>
    public bool MayUpdate { get; init; }

    /// <summary>Opens the baseline of a run; null if there is none or it is ignored.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public BaselineFile? Open(Terminal terminal, FileStore store)
    {
        if (IsIgnored)
            return null;
        var path = Path ?? BaselineFile.Find(terminal.Folder);
        return path is null ? null : BaselineFile.Open(path, store);
    }

    /// <summary>Opens the baseline to write: the one that runs here use, or a new one in the working folder.</summary>
    /// <exception cref="UsageException">It must not be overwritten.</exception>
    public BaselineFile OpenOrCreate(Terminal terminal, FileStore store) => BaselineFile.OpenOrCreate(
        Path
            ?? BaselineFile.Find(terminal.Folder)
            ?? System.IO.Path.Combine(terminal.Folder, BaselineFile.Name),
        store);

    /// <summary>Compares a result with a baseline; null without one.</summary>
    public BaselineComparison? Compare(BaselineFile? file, LintResult result, Targets targets, Terminal terminal) =>
        file is null ? null : new BaselineComparison(file, result, targets, Options, terminal.Folder);
}
