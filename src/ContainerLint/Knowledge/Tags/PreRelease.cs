namespace ContainerLint.Knowledge.Tags;

/// <summary>A pre-release label of a version, such as <c>rc1</c>.</summary>
/// <param name="Rank">Its rank, least finished first (<see cref="TagWords.PreReleaseRank"/>).</param>
/// <param name="Number">Its number; negative if there is none.</param>
internal readonly record struct PreRelease(int Rank, long Number) : IComparable<PreRelease>
{
    /// <inheritdoc/>
    public int CompareTo(PreRelease other) =>
        Rank != other.Rank ? Rank.CompareTo(other.Rank) : Number.CompareTo(other.Number);
}
