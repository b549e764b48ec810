using System.Collections.Concurrent;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Pinning;
using ContainerLint.Cli.Registry;
using ContainerLint.Documents;
using ContainerLint.Rules;
using ContainerLint.Text;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.Hosting;

/// <summary>Reads files, queries registries, and pins references in memory.</summary>
/// <param name="run">Reads the files.</param>
/// <param name="settings">Their settings.</param>
/// <param name="policy">What a pinned reference contains.</param>
/// <param name="updates">Whether existing digests are replaced.</param>
/// <param name="only">The only file that may change; null for any.</param>
internal sealed class PinRun(LintRun run, RunSettings settings, PinPolicy policy, bool updates, TextFile? only)
{
    /// <summary>Pins.</summary>
    /// <param name="store">The texts of the run.</param>
    /// <param name="open">
    /// Makes a client, given the registries that may be reached over HTTP; null to ask no registry.
    /// </param>
    /// <param name="progress">Is advanced by every file and image.</param>
    /// <param name="cancellation">Stops the run.</param>
    public PinResult Pin(
        FileStore store,
        Func<IEnumerable<string>, RegistryClient>? open,
        Progress progress,
        CancellationToken cancellation)
    {
        var (workspace, problems) = run.Open(store, progress, cancellation);
        var requests = Requests(workspace);
        using var client = open?.Invoke(requests.SelectMany(request => InsecureHosts(request.Document)).Distinct());
        var todo = requests.Where(request => request.Image.Digest is null || updates).ToList();
        var targets = client is null
            ? new KnownTargets(settings.Knowledge, policy).Find(todo, workspace)
            : Ask(todo, new PinTargets(client, settings.Knowledge, policy), progress);
        var plan = PinPlan.Of(todo, targets, workspace.Documents);
        var (pinned, unpinned, changes) = Apply(plan, store);
        return new PinResult(
            [.. pinned.OrderBy(use => use.Request, Order)],
            [.. unpinned.OrderBy(use => use.Request, Order)],
            plan.Unchanged + requests.Count - todo.Count,
            changes.Groups,
            [.. problems, .. changes.Problems],
            client?.Notes ?? RegistryNotes.None);
    }

    private static Comparer<PinRequest> Order { get; } = Comparer<PinRequest>.Create((left, right) =>
    {
        var (one, other) = (left.Use.Place.InFile(), right.Use.Place.InFile());
        var order = string.CompareOrdinal(one.Source.Path, other.Source.Path);
        return order != 0 ? order : one.Span.Start.CompareTo(other.Span.Start);
    });

    /// <summary>The uses of images that a registry can look up.</summary>
    private List<PinRequest> Requests(Workspace workspace)
    {
        var requests = new List<PinRequest>();
        foreach (var document in workspace.Documents)
        {
            var context = workspace.ContextOf(document);
            requests.AddRange(document.Images
                .Select(use => (Use: use, Image: RemoteImage.Of(use, context)))
                .Where(pair => pair.Image is not null)
                .Select(pair => new PinRequest(pair.Use, pair.Image!, document)));
        }

        return requests;
    }

    private IReadOnlyList<string> InsecureHosts(SourceDocument document) =>
        settings.Of(document.Source.File.Path).Settings.Value(InsecureRegistries.Option);

    private static ConcurrentDictionary<RemoteImage, PinTarget> Ask(
        List<PinRequest> requests, PinTargets targets, Progress progress)
    {
        var images = requests.Select(request => request.Image).Distinct().ToList();
        var found = new ConcurrentDictionary<RemoteImage, PinTarget>();
        progress.Begin("Asking", images.Count, "image");
        Task.WhenAll(images.Select(async image =>
        {
            found[image] = await targets.FindAsync(image).ConfigureAwait(false);
            progress.Advance();
        })).GetAwaiter().GetResult();
        return found;
    }

    private (List<PinnedUse> Pinned, List<UnpinnedUse> Unpinned, FileChanges Changes) Apply(
        PinPlan plan, FileStore store)
    {
        var edits = new EditSet();
        var changes = new FileChanges(only);
        var pinned = new List<PinnedUse>();
        var unpinned = new List<UnpinnedUse>(plan.Unpinned);
        foreach (var use in plan.Pinned)
        {
            if (!changes.CanBeEdited(use.Edits, store))
                unpinned.Add(new UnpinnedUse(use.Request, "its text is in a file that must not be changed", null));
            else if (!edits.TryAdd(use.Edits))
                unpinned.Add(new UnpinnedUse(use.Request, "it overlaps another change: run pin again", null));
            else
                pinned.Add(use);
        }

        // Uses of one text share its edits: count them once.
        foreach (var use in pinned.DistinctBy(use =>
            string.Join('|', use.Edits.Select(edit => $"{edit.Source.Path}:{edit.Span}"))))
        {
            changes.Note(use.Edits, store);
        }

        foreach (var source in edits.Sources)
            changes.Apply(source, edits, store);
        return (pinned, unpinned, changes);
    }
}
