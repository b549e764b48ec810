using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// Which versions of its images a run uses, and which files depart from the usual one. Only files that belong together
/// are compared. Files that use several versions of an image, or have the version in their path, do so on purpose and
/// are skipped. If more files contradict the usual version than name it, the files are a collection of samples and
/// nothing is reported.
/// </summary>
internal sealed class RunVersions
{
    private const int MostPlaces = 10;

    private readonly Dictionary<ImageUse, Drift> drifts = [];

    /// <summary>Compares the images of the documents.</summary>
    /// <param name="documents">The documents, in the order of their paths.</param>
    /// <param name="run">What they say together.</param>
    /// <param name="solutionOf">The solution that a path belongs to; null if none.</param>
    public RunVersions(IReadOnlyList<SourceDocument> documents, RunFacts run, Func<string, string?> solutionOf)
    {
        var repositories = new Dictionary<string, List<FileUses>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            if (document.Images.Count > 0)
                Add(document, UsesIn(document, run), repositories);
        }

        var scopes = new Lazy<RunScopes>(() => new RunScopes(documents, solutionOf));
        foreach (var files in repositories.Values)
        {
            if (files.TrueForAll(file => file.Uses[0].IsEqual(files[0].Uses[0])))
                continue;
            foreach (var scope in files.GroupBy(file => scopes.Value.Of(file.Document), StringComparer.Ordinal))
                Compare([.. scope]);
        }
    }

    private static void Add(
        SourceDocument document,
        Dictionary<string, List<UsedVersion>> uses,
        Dictionary<string, List<FileUses>> repositories)
    {
        foreach (var pair in uses)
        {
            if (!repositories.TryGetValue(pair.Key, out var files))
                repositories[pair.Key] = files = [];
            files.Add(new FileUses(document, pair.Value));
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
    /// The usual version is the one that the most files write; on a tie the newest, then the first. Uses that
    /// contradict it drift; files that write less or more of it neither count nor drift.
    /// </summary>
    private void Compare(List<FileUses> files)
    {
        var usual = files.GroupBy(file => file.Uses[0].Written, StringComparer.Ordinal)
            .Select(group => (Use: group.First().Uses[0], Count: group.Count(file => !file.Contradicts(group.First()))))
            .OrderByDescending(version => version.Count)
            .ThenByDescending(version => version.Use, Comparer<UsedVersion>.Create(UsedVersion.Compare))
            .First();
        var departing = files.Where(file => file.Uses.Exists(use => use.Contradicts(usual.Use))).ToList();
        if (departing.Count == 0 || departing.Count > usual.Count)
            return;
        var drift = DriftFrom(usual.Use, files);
        foreach (var use in departing.SelectMany(file => file.Uses).Where(use => use.Contradicts(usual.Use)))
        {
            if (!use.IsInPath)
                drifts[use.Image] = drift;
        }
    }

    private static Drift DriftFrom(UsedVersion usual, List<FileUses> files)
    {
        var places = files.SelectMany(file => file.Uses)
            .Where(use => use.IsWrittenLike(usual))
            .GroupBy(use => use.Place).Select(group => group.First()).ToList();
        return new Drift(usual.Image.Text.Value, places.Count, [.. places.Take(MostPlaces)
            .Select(use => new RelatedPlace(use.Place, $"'{use.Image.Text.Value}' is used here"))]);
    }

    /// <summary>The uses of one repository in a file; no two contradict each other.</summary>
    private sealed record FileUses(SourceDocument Document, List<UsedVersion> Uses)
    {
        public bool Contradicts(FileUses other) => Uses[0].Contradicts(other.Uses[0]);
    }
}
