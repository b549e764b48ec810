namespace ContainerLint.Knowledge;

/// <summary>Bytes as hexadecimal digits, in lower case.</summary>
internal static class Hexadecimal
{
    private const string Digits = "0123456789abcdef";

    /// <summary>The two digits of each byte.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
            (text[2 * i], text[(2 * i) + 1]) = (Digits[bytes[i] >> 4], Digits[bytes[i] & 0xF]);
        return new string(text);
    }
}
