using System.Text;

namespace ContainerLint.Cli.Git;

/// <summary>Reads paths as git writes them for people: in quotes, with escapes, where a character is special.</summary>
internal static class GitPath
{
    /// <summary>Reads a path; what is in no quotes stands for itself.</summary>
    public static string Read(ReadOnlySpan<byte> written)
    {
        if (written is not [(byte)'"', .., (byte)'"'])
            return Encoding.UTF8.GetString(written);
        var inner = written[1..^1];
        var bytes = new List<byte>(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 == inner.Length)
                bytes.Add(inner[i]);
            else if (inner[++i] is >= (byte)'0' and <= (byte)'3' && i + 2 < inner.Length)
                bytes.Add((byte)(((inner[i] - '0') << 6) | ((inner[++i] - '0') << 3) | (inner[++i] - '0')));
            else
                bytes.Add(Unescaped(inner[i]));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static byte Unescaped(byte letter) => letter switch
    {
        (byte)'a' => 7,
        (byte)'b' => 8,
        (byte)'t' => 9,
        (byte)'n' => 10,
        (byte)'v' => 11,
        (byte)'f' => 12,
        (byte)'r' => 13,
        _ => letter,
    };
}
