using System.Security.Cryptography;

namespace ContainerLint.Cli.Registry;

/// <summary>Digests of what registries hold: an algorithm, a colon and hexadecimal digits.</summary>
internal static class ContentDigest
{
    /// <summary>Whether a text is a digest by an algorithm that can be checked.</summary>
    public static bool IsDigest(string? text) => text?.Split(':') is [var algorithm, var digits]
        && digits.All(char.IsAsciiHexDigitLower)
        && ((algorithm == "sha256" && digits.Length == 64) || (algorithm == "sha512" && digits.Length == 128));

    /// <summary>The SHA-256 digest of a content.</summary>
    public static string Of(ReadOnlySpan<byte> content) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether a content has a digest.</summary>
    public static bool Fits(string digest, ReadOnlySpan<byte> content) =>
        digest.StartsWith("sha512:", StringComparison.Ordinal)
            ? digest == "sha512:" + Convert.ToHexStringLower(SHA512.HashData(content))
            : digest == Of(content);
}
