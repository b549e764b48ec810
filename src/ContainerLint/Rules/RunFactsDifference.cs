using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// What changed between the facts of two runs over nearly the same files: tells for which documents rules could find
/// something else now, so that all others need not be checked again.
/// </summary>
internal sealed class RunFactsDifference
{
    private readonly RunFacts before;
    private readonly RunFacts after;
    private readonly HashSet<string> names;
    private readonly List<string> hosts;
    private readonly Lazy<bool> hasOtherDocuments;
    private readonly IReadOnlyCollection<string> changed;

    /// <summary>Compares the facts of two runs.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run.</param>
    /// <param name="changed">The paths of the files that changed in between.</param>
    public RunFactsDifference(RunFacts before, RunFacts after, IReadOnlyCollection<string> changed)
    {
        this.before = before;
        this.after = after;
        this.changed = changed;
        names = new(before.ProducedNames, StringComparer.OrdinalIgnoreCase);
        names.SymmetricExceptWith(after.ProducedNames);
        hosts = [.. before.HostsWithPorts.Union(after.HostsWithPorts, StringComparer.OrdinalIgnoreCase)
            .Where(host => !before.PortsOf(host).SequenceEqual(after.PortsOf(host)))];
        hasOtherDocuments = new(() => !before.Documents.SequenceEqual(after.Documents, ReferenceComparer.Instance));
    }

    /// <summary>Whether a rule may get another answer about a document that is itself unchanged.</summary>
    public bool Concerns(SourceDocument document)
    {
        if ((RunContainers.MayConcern(document) && hasOtherDocuments.Value)
            || before.DependsOnAny(document, changed)
            || !before.ContextsOf(document).SequenceEqual(after.ContextsOf(document)))
            return true;
        foreach (var image in document.Images)
        {
            if (ConcernsNameOf(image) || !Equals(before.UnsuitedFor(image), after.UnsuitedFor(image))
                || !AreAlike(before.DriftOf(image), after.DriftOf(image)))
            {
                return true;
            }
        }

        return false;
    }

    private bool ConcernsNameOf(ImageUse image) =>
        (names.Count > 0 && names.Contains(image.TextOf(image.NameRange())))
        || hosts.Exists(host => image.Text.Value.IndexOf(host, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool AreAlike(Drift? left, Drift? right) => left is null || right is null
        ? left == right
        : left.Usual == right.Usual && left.Count == right.Count && left.Places.SequenceEqual(right.Places);

    /// <summary>Documents are the same only if they are the very same: comparing their content takes long.</summary>
    private sealed class ReferenceComparer : IEqualityComparer<SourceDocument>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(SourceDocument? left, SourceDocument? right) => ReferenceEquals(left, right);

        public int GetHashCode(SourceDocument document) => document.Source.GetHashCode();
    }
}
