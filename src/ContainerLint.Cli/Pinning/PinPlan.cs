using ContainerLint.Documents;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Pinning;

/// <summary>
/// Which uses are pinned and which are not. Uses that share a text are pinned together, by the same edits, or not at
/// all.
/// </summary>
/// <param name="Pinned">The uses that are pinned.</param>
/// <param name="Unpinned">The uses that are not pinned, with the reason.</param>
/// <param name="Unchanged">The number of uses that are pinned already.</param>
internal sealed record PinPlan(IReadOnlyList<PinnedUse> Pinned, IReadOnlyList<UnpinnedUse> Unpinned, int Unchanged)
{
    private const string Scattered = "its text is put together from several places and cannot be edited";

    /// <summary>Makes a plan.</summary>
    /// <param name="requests">The uses to pin.</param>
    /// <param name="targets">The new tag and digest of each image.</param>
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
                && SharedValues.ProblemOf(new PinnedUse(request, target, edits)) is { } shared)
                unpinned.Add(new UnpinnedUse(request, shared, null));
            else if (edits.Count > 0)
                pinned[request.Use] = new PinnedUse(request, target, edits);
        }

        var unchanged = requests.Count - unpinned.Count - pinned.Count;
        DropShared(pinned, unpinned, new TextOwners(documents));
        return new PinPlan([.. pinned.Values], unpinned, unchanged);
    }

    /// <summary>Drops uses whose edits would change another use in a wrong way, until there are none.</summary>
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
                var problem = $"its text is also part of '{shared.Text}', for which it would be wrong";
                unpinned.Add(new UnpinnedUse(plan.Request, problem, null));
                isChanged = true;
            }
        }
    }

    private static bool IsAlike(Dictionary<ImageUse, PinnedUse> pinned, ImageUse other, PinnedUse plan) =>
        pinned.TryGetValue(other, out var same) && same.Edits.SequenceEqual(plan.Edits);
}
