using System.Globalization;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Knowledge;

/// <summary>The version of a data package: the day of its knowledge, and the number of a repeated release.</summary>
/// <param name="Day">The day.</param>
/// <param name="Release">The number; 0 for the first release of the day.</param>
internal readonly record struct PackageVersion(Day Day, int Release) : IComparable<PackageVersion>
{
    /// <summary>Parses <c>2026.8.21</c> or <c>2026.8.21.1</c>; null for anything else, such as a preview.</summary>
    public static PackageVersion? Parse(string text)
    {
        var parts = text.Split('.');
        if (parts.Length is not (3 or 4))
            return null;
        var numbers = new int[4];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return Day.TryParse($"{numbers[0]:0000}-{numbers[1]:00}-{numbers[2]:00}", out var day)
            ? new PackageVersion(day, numbers[3]) : null;
    }

    /// <inheritdoc/>
    public int CompareTo(PackageVersion other) =>
        Day.Number != other.Day.Number ? Day.Number.CompareTo(other.Day.Number) : Release.CompareTo(other.Release);
}
