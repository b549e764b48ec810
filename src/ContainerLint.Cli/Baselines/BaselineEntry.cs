namespace ContainerLint.Cli.Baselines;

/// <summary>A finding as a baseline remembers it. The order is that of the file.</summary>
/// <param name="Path">The file, from the baseline's folder on; <c>/</c> separates.</param>
/// <param name="Rule">The ID of the rule.</param>
/// <param name="Text">What the finding is about (<see cref="FindingText"/>).</param>
/// <param name="Key">The key of the finding (<see cref="Reports.FindingKeys"/>).</param>
internal sealed record BaselineEntry(string Path, string Rule, string Text, string Key) : IComparable<BaselineEntry>
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
