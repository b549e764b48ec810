using System.Globalization;

namespace ContainerLint.Knowledge;

/// <summary>Well-known registries, and addresses that were replaced by others.</summary>
/// <param name="knowledge">Where they are known.</param>
internal sealed class Registries(KnowledgeBase knowledge)
{
    private readonly Lazy<Registry[]> registries =
        new(() => [.. knowledge.Table("registries").Rows().Select(ReadRegistry)]);

    private readonly Lazy<RegistryMove[]> moves =
        new(() => [.. knowledge.Table("moves").Rows().Select(ReadMove)]);

    private readonly Lazy<Mirror[]> mirrors = new(() =>
        [.. knowledge.Table("mirrors").Rows().Select(row => new Mirror(row[0], row[1], row[2] == "partial"))]);

    /// <summary>All known registries.</summary>
    public IReadOnlyList<Registry> All => registries.Value;

    /// <summary>All known old addresses.</summary>
    public IReadOnlyList<RegistryMove> Moves => moves.Value;

    /// <summary>The registry of a host without port; null if it is unknown.</summary>
    public Registry? Of(string host)
    {
        foreach (var registry in registries.Value)
        {
            if (registry.Has(host))
                return registry;
        }

        return null;
    }

    /// <summary>
    /// The replacement of a repository's address; null if there is none. The longest matching address wins.
    /// </summary>
    /// <param name="repository">The host as written, and the path.</param>
    public RegistryMove? MoveOf(string repository)
    {
        RegistryMove? found = null;
        foreach (var move in moves.Value)
        {
            if ((found is null || move.From.Length > found.From.Length) && IsIn(repository, move.From))
                found = move;
        }

        return found;
    }

    /// <summary>The mirror that a repository is in; null if it is in none.</summary>
    /// <param name="repository">The host and the path.</param>
    public Mirror? MirrorOf(string repository)
    {
        foreach (var mirror in mirrors.Value)
        {
            if (repository.StartsWith(mirror.Place, StringComparison.Ordinal))
                return mirror;
        }

        return null;
    }

    private static bool IsIn(string repository, string place) =>
        repository.StartsWith(place, StringComparison.Ordinal)
            && (repository.Length == place.Length || repository[place.Length] == '/');

    private static Registry ReadRegistry(string[] row) => new(
        row[0],
        row[1].Split(' '),
        NullIfEmpty(row[2]),
        int.Parse(row[3], CultureInfo.InvariantCulture),
        row[4].Length > 0 ? int.Parse(row[4], CultureInfo.InvariantCulture) : null,
        row[5] == "local");

    private static RegistryMove ReadMove(string[] row) =>
        new(row[0], row[1], row[2], row[3] == "same", NullIfEmpty(row[4]), row[5], row[6]);

    private static string? NullIfEmpty(string text) => text.Length > 0 ? text : null;
}
