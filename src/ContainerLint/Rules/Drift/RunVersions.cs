using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// Which versions of its images a run uses, and which files depart from the usual one. Files that use several versions
/// of an image, or have the version in their path, do so on purpose and are skipped. If no version is used by at least
/// half of the files, the run is a collection of samples and nothing is reported.
/// </summary>
internal sealed class RunVersions
{
    private const int MostPlaces = 10;

    private readonly Dictionary<ImageUse, Drift> drifts = [];

    /// <summary>Compares the images of the documents.</summary>
    public RunVersions(IReadOnlyList<SourceDocument> documents, RunFacts run)
    {
        var repositories = new Dictionary<string, List<List<UsedVersion>>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (document.Images.Count > 0)
                Add(UsesIn(document, run), repositories);
        }

        foreach (var byDocument in repositories.Values)
        {
            if (byDocument.Count > 1)
                Compare(byDocument);
        }
    }

    private static void Add(
        Dictionary<string, List<UsedVersion>> uses, Dictionary<string, List<List<UsedVersion>>> repositories)
    {
        foreach (var pair in uses)
        {
            if (!repositories.TryGetValue(pair.Key, out var byDocument))
                repositories[pair.Key] = byDocument = [];
            byDocument.Add(pair.Value);
        }
    }

    /// <summary>The version that most of the run uses instead; null if it is the same.</summary>
    public Drift? DriftOf(ImageUse image) => drifts.TryGetValue(image, out var drift) ? drift : null;

    /// <summary>The uses of a document by repository, without repositories whose uses contradict each other.</summary>
    private static Dictionary<string, List<UsedVersion>> UsesIn(SourceDocument document, RunFacts run)
    {
        var repositories = new Dictionary<string, List<UsedVersion>>(StringComparer.Ordinal);
        var several = new HashSet<string>(StringComparer.Ordinal);
        foreach (var image in document.Images)
        {
            if (UsedVersion.Read(image, run) is not { } use)
                continue;
            var name = image.Reference!.Registry + "/" + image.Reference.Repository;
            if (!repositories.TryGetValue(name, out var uses))
                repositories[name] = uses = [];
            else if (use.Contradicts(uses[0]))
                several.Add(name);
            uses.Add(use);
        }

        foreach (var name in several)
            repositories.Remove(name);
        return repositories;
    }

    /// <summary>
    /// The usual version is the one that the most documents use; on a tie the newest, then the first. Uses that
    /// contradict it drift.
    /// </summary>
    private void Compare(List<List<UsedVersion>> byDocument)
    {
        var usual = byDocument.GroupBy(uses => uses[0].Image.Text.Value, StringComparer.Ordinal)
            .Select(group => (Use: group.First()[0], Count: group.Count()))
            .OrderByDescending(version => version.Count)
            .ThenByDescending(version => version.Use, Comparer<UsedVersion>.Create(UsedVersion.Compare))
            .First().Use;
        var departing = byDocument.Where(uses => uses.Exists(use => use.Contradicts(usual))).ToList();
        if (departing.Count == 0 || departing.Count * 2 > byDocument.Count)
            return;
        var drift = DriftFrom(usual, byDocument);
        foreach (var use in departing.SelectMany(uses => uses).Where(use => use.Contradicts(usual)))
        {
            if (!use.IsInPath)
                drifts[use.Image] = drift;
        }
    }

    private static Drift DriftFrom(UsedVersion usual, List<List<UsedVersion>> byDocument)
    {
        var places = byDocument.SelectMany(uses => uses).Where(use => !use.Contradicts(usual))
            .GroupBy(use => use.Place).Select(group => group.First()).ToList();
        return new Drift(usual.Image.Text.Value, places.Count, [.. places.Take(MostPlaces)
            .Select(use => new RelatedPlace(use.Place, $"'{use.Image.Text.Value}' is used here"))]);
    }
}
