using ContainerLint.Documents;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Pinning;

/// <summary>
/// What is pinned, and what is not: of uses that share a text, all that it is part of are pinned by the same edits, or
/// none.
/// </summary>
/// <param name="Pinned">What is pinned.</param>
/// <param name="Unpinned">What is not, and why.</param>
/// <param name="Unchanged">How many uses are pinned already.</param>
internal sealed record PinPlan(IReadOnlyList<PinnedUse> Pinned, IReadOnlyList<UnpinnedUse> Unpinned, int Unchanged)
{
    private const string Scattered = "its text comes from several places, where the new one cannot be written";

    /// <summary>Makes a plan.</summary>
    /// <param name="requests">The uses to pin.</param>
    /// <param name="targets">What each image is to read.</param>
    /// <param name="documents">All documents of the run.</param>
    public static PinPlan Of(
        IReadOnlyList<PinRequest> requests,
        IReadOnlyDictionary<RemoteImage, PinTarget> targets,
        IReadOnlyList<SourceDocument> documents)
    {
        var unpinned = new List<UnpinnedUse>();
        var pinned = new Dictionary<ImageUse, PinnedUse>();
        foreach (var request in requests)
        {
            var target = targets[request.Image];
            if (target.Problem is { } problem)
                unpinned.Add(new UnpinnedUse(request, problem, target.Error));
            else if (PinEdits.Of(request.Use, target) is not { } edits)
                unpinned.Add(new UnpinnedUse(request, Scattered, null));
            else if (edits.Count > 0
                && SharedValues.Complaint(new PinnedUse(request, target, edits)) is { } complaint)
                unpinned.Add(new UnpinnedUse(request, complaint, null));
            else if (edits.Count > 0)
                pinned[request.Use] = new PinnedUse(request, target, edits);
        }

        var unchanged = requests.Count - unpinned.Count - pinned.Count;
        DropShared(pinned, unpinned, new TextOwners(documents));
        return new PinPlan([.. pinned.Values], unpinned, unchanged);
    }

    /// <summary>Leaves alone what would change another use otherwise than that one needs it, until nothing does.</summary>
    private static void DropShared(
        Dictionary<ImageUse, PinnedUse> pinned, List<UnpinnedUse> unpinned, TextOwners owners)
    {
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var (use, plan) in pinned.ToList())
            {
                var shared = owners.Of(plan.Edits)
                    .FirstOrDefault(other => other != use && !IsAlike(pinned, other, plan));
                if (shared is null)
                    continue;
                pinned.Remove(use);
                var problem = $"its text is part of '{shared.Text}' as well, which it would be wrong for";
                unpinned.Add(new UnpinnedUse(plan.Request, problem, null));
                isChanged = true;
            }
        }
    }

    private static bool IsAlike(Dictionary<ImageUse, PinnedUse> pinned, ImageUse other, PinnedUse plan) =>
        pinned.TryGetValue(other, out var same) && same.Edits.SequenceEqual(plan.Edits);
}
