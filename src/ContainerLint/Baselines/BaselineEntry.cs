namespace ContainerLint.Baselines;

/// <summary>A finding in a baseline. Sorted as in the file.</summary>
/// <param name="Path">The path of the file, relative to the baseline's folder, with <c>/</c>.</param>
/// <param name="Rule">The ID of the rule.</param>
/// <param name="Text">What the finding is about (<see cref="FindingText"/>).</param>
/// <param name="Key">The key of the finding (<see cref="FindingKeys"/>).</param>
public sealed record BaselineEntry(string Path, string Rule, string Text, string Key) : IComparable<BaselineEntry>
{
    /// <inheritdoc/>
    public int CompareTo(BaselineEntry? other)
    {
        if (other is null)
            return 1;
        var order = string.CompareOrdinal(Path, other.Path);
        if (order == 0)
            order = string.CompareOrdinal(Rule, other.Rule);
        if (order == 0)
            order = string.CompareOrdinal(Text, other.Text);
        return order != 0 ? order : string.CompareOrdinal(Key, other.Key);
    }
}
