using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>What all documents of a run say together: names that one file makes and another one uses.</summary>
public sealed class RunFacts
{
    private readonly HashSet<string> produced = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SortedSet<string>> ports = new(StringComparer.OrdinalIgnoreCase);

    private RunFacts()
    {
    }

    /// <summary>Nothing known: one document on its own.</summary>
    public static RunFacts None { get; } = new();

    /// <summary>Gathers what <paramref name="documents"/> say.</summary>
    public static RunFacts Of(IEnumerable<SourceDocument> documents)
    {
        var facts = new RunFacts();
        foreach (var document in documents)
            facts.Add(document);
        return facts;
    }

    /// <summary>Whether the run builds an image or a stage of this name (a repository without tag).</summary>
    public bool Produces(string repository) => produced.Contains(repository);

    /// <summary>The ports with which the run uses a registry host, in order; empty if none.</summary>
    public IReadOnlyCollection<string> PortsOf(string host) =>
        ports.TryGetValue(host, out var found) ? found : [];

    private void Add(SourceDocument document)
    {
        produced.UnionWith(document.Produces);
        foreach (var image in document.Images)
        {
            if (image.Name.Domain is not { IsKnown: true } domain || image.Name.Fault is not null)
                continue;
            var colon = domain.Text.LastIndexOf(':');
            if (colon <= 0)
                continue;
            var host = domain.Text.Substring(0, colon);
            if (!ports.TryGetValue(host, out var found))
                ports[host] = found = new SortedSet<string>(StringComparer.Ordinal);
            found.Add(domain.Text.Substring(colon + 1));
        }
    }
}
