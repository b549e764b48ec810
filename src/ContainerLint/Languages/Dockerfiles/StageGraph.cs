using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>Resolves stage names, and finds the stages that a stage needs.</summary>
internal sealed class StageGraph
{
    private readonly IReadOnlyList<Stage> stages;
    private readonly List<int>?[] dependencies;
    private readonly Dictionary<string, List<int>> indices = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts with the stages of a Dockerfile and no dependencies.</summary>
    public StageGraph(IReadOnlyList<Stage> stages)
    {
        this.stages = stages;
        dependencies = new List<int>?[stages.Count];
        foreach (var stage in stages)
        {
            if (stage.Name is null)
                continue;
            if (!indices.TryGetValue(stage.Name, out var sameName))
                indices.Add(stage.Name, sameName = []);
            sameName.Add(stage.Index);
        }
    }

    /// <summary>Adds that a stage needs an earlier one.</summary>
    public void Depend(Stage stage, int index) => (dependencies[stage.Index] ??= []).Add(index);

    /// <summary>
    /// Whether the base of a stage is an earlier one, whose name must match in case; with unknown parts, any that fits
    /// around them. Adds the dependencies that it finds.
    /// </summary>
    public bool TryFindBase(Stage stage, string value, ExpansionBudget budget)
    {
        if (value.IndexOf(MappedText.UnknownCharacter) < 0)
        {
            var found = Find(value, stage.Index);
            if (found < 0 || found >= stage.Index || stages[found].Name != value)
                return false;
            Depend(stage, found);
            return true;
        }

        if (!budget.TryTake((long)stage.Index * value.Length))
            return false;
        var isFound = false;
        for (var i = 0; i < stage.Index; i++)
        {
            if (stages[i].Name is { } name && FitsWithGaps(name, value))
            {
                Depend(stage, i);
                isFound = true;
            }
        }

        return isFound;
    }

    /// <summary>
    /// The stage of a name, in any case: the nearest before <paramref name="index"/>, else the first from there
    /// on; -1 if there is none.
    /// </summary>
    public int Find(string name, int index)
    {
        if (!indices.TryGetValue(name, out var sameName))
            return -1;
        var next = sameName.BinarySearch(index);
        if (next < 0)
            next = ~next;
        return next > 0 ? sameName[next - 1] : sameName[next];
    }

    /// <summary>Which stages are built for a target; all if there is no such stage.</summary>
    /// <param name="target">Its name or number; null for the last one.</param>
    /// <param name="isReplaced">Whether a build context replaces a stage, which then needs no other stages.</param>
    public bool[] Reached(string? target, Func<string, bool> isReplaced)
    {
        var reached = new bool[stages.Count];
        var start = target is null ? stages.Count - 1 : IndexOfTarget(target);
        if (start < 0)
            return [.. stages.Select(_ => true)];
        reached[start] = true;
        for (var i = start; i >= 0; i--)
        {
            if (!reached[i] || (stages[i].Name is { } name && isReplaced(name)))
                continue;
            foreach (var dependency in dependencies[i] ?? [])
                reached[dependency] = true;
        }

        return reached;
    }

    private int IndexOfTarget(string target)
    {
        if (Find(target, stages.Count) is >= 0 and var index)
            return index;
        return int.TryParse(target, out index) && index >= 0 && index < stages.Count ? index : -1;
    }

    private static bool FitsWithGaps(string name, string value)
    {
        var pieces = value.Split(MappedText.UnknownCharacter);
        if (name.Length < value.Length - pieces.Length + 1 || value.Length < pieces.Length
            || !name.StartsWith(pieces[0], StringComparison.Ordinal)
            || !name.EndsWith(pieces[^1], StringComparison.Ordinal))
        {
            return false;
        }

        var position = pieces[0].Length;
        for (var i = 1; i < pieces.Length - 1; i++)
        {
            position = name.IndexOf(pieces[i], position, StringComparison.Ordinal);
            if (position < 0)
                return false;
            position += pieces[i].Length;
        }

        return position <= name.Length - pieces[^1].Length;
    }
}
