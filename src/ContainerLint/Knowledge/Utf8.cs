using System.Globalization;
using System.Text;

namespace ContainerLint.Knowledge;

/// <summary>UTF-8 text in memory.</summary>
internal static class Utf8
{
    /// <summary>The text as a string.</summary>
    public static unsafe string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "";
        fixed (byte* start = bytes)
            return Encoding.UTF8.GetString(start, bytes.Length);
    }

    /// <summary>A number of decimal digits.</summary>
    public static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
