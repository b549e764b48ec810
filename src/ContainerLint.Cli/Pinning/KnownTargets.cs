using ContainerLint.Knowledge;
using ContainerLint.Rules;
using ContainerLint.Workspaces;

namespace ContainerLint.Cli.Pinning;

/// <summary>Finds the new tags and digests of references without asking registries.</summary>
/// <param name="knowledge">What is known of digests.</param>
/// <param name="policy">What a pinned reference contains.</param>
internal sealed class KnownTargets(KnowledgeBase knowledge, PinPolicy policy)
{
    private const string NoDigests = "no whole digests are known offline: run 'containerlint knowledge update', "
        + "or add the package ContainerLint.Knowledge.Data";

    /// <summary>The new tags and digests of the images of some uses.</summary>
    public IReadOnlyDictionary<RemoteImage, PinTarget> Find(IEnumerable<PinRequest> requests, Workspace workspace)
    {
        var found = new Dictionary<RemoteImage, PinTarget>();
        foreach (var request in requests)
        {
            if (!found.ContainsKey(request.Image))
                found[request.Image] = Find(request, workspace);
        }

        return found;
    }

    private PinTarget Find(PinRequest request, Workspace workspace)
    {
        if (request.Image.Tag is not { } tag)
            return PinTarget.NoTag;
        var pin = KnownPin.Of(request.Use, workspace.ContextOf(request.Document));
        if (policy == PinPolicy.Tag && request.Image.Digest is null)
        {
            return pin.Tag is not null ? new PinTarget(pin.Tag, null)
                : PinTarget.None($"'{tag}' moves, and no more precise tag is known that names the same image");
        }

        if (pin.Digest is null)
        {
            return PinTarget.None(
                knowledge.Digests.AreWhole ? $"no recent digest of '{tag}' is known offline" : NoDigests);
        }

        if (request.Image.Digest is { } written && written != pin.Digest && !pin.KnowsWritten)
            return PinTarget.None("its digest is not known offline, so it may be newer than the one that is known");
        return new PinTarget(policy == PinPolicy.Digest ? null : pin.Tag ?? tag, pin.Digest) { Note = pin.Note };
    }
}
