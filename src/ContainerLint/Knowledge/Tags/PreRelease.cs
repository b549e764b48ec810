namespace ContainerLint.Knowledge.Tags;

/// <summary>What says that a version is not finished, such as <c>rc1</c>.</summary>
/// <param name="Rank">How finished it is, by <see cref="TagWords.PreReleaseRank"/>.</param>
/// <param name="Number">Its number; negative if none is written.</param>
internal readonly record struct PreRelease(int Rank, long Number) : IComparable<PreRelease>
{
    /// <inheritdoc/>
    public int CompareTo(PreRelease other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank) : Number.CompareTo(other.Number);
}
