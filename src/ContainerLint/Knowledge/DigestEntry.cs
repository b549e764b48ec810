namespace ContainerLint.Knowledge;

/// <summary>A digest in a <see cref="DigestTable"/> on the day on which some tags came to name it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Order">The order among the digests that a tag named on that day.</param>
/// <param name="At">The position in the table.</param>
/// <param name="Source">Who says so, as <see cref="DigestTable"/> stores it.</param>
internal readonly record struct DigestEntry(Day Day, byte Order, int At, byte Source) : IComparable<DigestEntry>
{
    /// <summary>Whether the publisher recorded it.</summary>
    public bool IsRecorded => Source is DigestTable.Platform or DigestTable.Index;

    /// <summary>
    /// Whether it is known to be one platform's image, which is also what a tag without an index names.
    /// </summary>
    public bool IsPlatform => Source == DigestTable.Platform;

    /// <summary>
    /// How many owners of public repositories write it with the tag; null if the publisher recorded it.
    /// </summary>
    public int? Owners => IsRecorded ? null : Source;

    /// <inheritdoc/>
    public int CompareTo(DigestEntry other)
    {
        var order = Day.CompareTo(other.Day);
        if (order == 0)
            order = Order.CompareTo(other.Order);
        return order != 0 ? order : At.CompareTo(other.At);
    }
}
