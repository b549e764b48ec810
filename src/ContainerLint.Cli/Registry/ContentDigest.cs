using System.Security.Cryptography;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Digests of content: an algorithm, a colon, and hexadecimal digits ("Digests" in descriptor.md of the OCI image
/// specification).
/// </summary>
internal static class ContentDigest
{
    /// <summary>Whether a text is a digest of a registered algorithm, SHA-256 or SHA-512.</summary>
    public static bool IsDigest(string? text) => text?.Split(':') is [var algorithm, var digits]
        && digits.All(char.IsAsciiHexDigitLower)
        && ((algorithm == "sha256" && digits.Length == 64) || (algorithm == "sha512" && digits.Length == 128));

    /// <summary>The SHA-256 digest of content.</summary>
    public static string Of(ReadOnlySpan<byte> content) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether content has the given digest.</summary>
    public static bool Fits(string digest, ReadOnlySpan<byte> content) =>
        digest.StartsWith("sha512:", StringComparison.Ordinal)
            ? digest == "sha512:" + Convert.ToHexStringLower(SHA512.HashData(content))
            : digest == Of(content);
}
