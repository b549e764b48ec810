using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Hosting;

/// <summary>Whether and where results are cached between runs.</summary>
/// <param name="IsEnabled">Whether a cache may be used.</param>
/// <param name="Folder">The full path of the cache; null for the user's cache folder.</param>
/// <param name="Place">Names the cache of this command line: the paths to lint.</param>
/// <param name="Options">The options that change what is found.</param>
internal sealed record CacheRequest(
    bool IsEnabled, string? Folder, IReadOnlyList<string> Place, IReadOnlyList<string> Options)
{
    /// <summary>No cache.</summary>
    public static CacheRequest None { get; } = new(false, null, [], []);

    /// <summary>Opens the cache; null if it is off, useless for so few files, or has no place.</summary>
    public CachedRun? Open(Terminal terminal, RunSettings settings, IReadOnlyList<Candidate> candidates)
    {
        if (!IsEnabled || !CachedRun.IsWorthwhile(candidates))
            return null;
        var folder = Folder is not null
            ? new CacheFolder(Folder, terminal.Time)
            : CacheFolder.OfUser(terminal.Variable, terminal.Time);
        return folder is null ? null : new CachedRun(
            folder,
            settings,
            string.Join('\0', Place.Prepend(terminal.Folder)),
            string.Join('\0', Options.Prepend(settings.Knowledge.Hash).Prepend(settings.Today.ToString())));
    }
}
