using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace ContainerLint.Cli.Results;

/// <summary>
/// A part of a run: a share of the files. A file belongs to the same part on every machine, independent of other files.
/// </summary>
/// <param name="Number">The number of the part, from one.</param>
/// <param name="Count">The number of parts.</param>
internal readonly record struct Shard(int Number, int Count)
{
    private const int MostParts = 1000;

    /// <summary>The whole run.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Reads <c>2/5</c>.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = default;
        if (text.Split('/') is not [var number, var count] || !TryRead(number, out var which)
            || !TryRead(count, out var all) || which > all)
        {
            return false;
        }

        shard = new Shard(which, all);
        return true;
    }

    /// <summary>Whether a file belongs to this part.</summary>
    /// <param name="path">The shown path.</param>
    public bool Owns(string path) =>
        Count == 1 || (int)(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(path)) % (ulong)Count) == Number - 1;

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number is > 0 and <= MostParts;
}
