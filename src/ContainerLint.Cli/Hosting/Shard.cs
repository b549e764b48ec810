using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace ContainerLint.Cli.Hosting;

/// <summary>
/// A part of a run: the files whose paths fall to it. A path falls to one part, on every machine, whatever other files
/// there are.
/// </summary>
/// <param name="Number">Which part, from one.</param>
/// <param name="Count">How many parts there are.</param>
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

    /// <summary>Whether a file falls to this part.</summary>
    /// <param name="path">The path as it is shown.</param>
    public bool Owns(string path) =>
        Count == 1 || (int)(XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(path)) % (ulong)Count) == Number - 1;

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= MostParts;
}
