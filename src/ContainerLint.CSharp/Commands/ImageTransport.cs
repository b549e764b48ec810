using ContainerLint.Text;

namespace ContainerLint.CSharp.Commands;

/// <summary>
/// Ways to name an image on a command line other than a reference: Podman's transports
/// (<c>docker://</c>, <c>oci-archive:</c>), IDs and URLs.
/// </summary>
internal static class ImageTransport
{
    private const string Registry = "docker://";

    private static readonly string[] Others =
    [
        "containers-storage:", "dir:/", "dir:.", "docker-archive:", "docker-daemon:", "http://", "https://", "ipfs://",
        "oci-archive:", "oci:/", "oci:.", "ostree:",
    ];

    /// <summary>The reference in a word; null if the word names an image in another way.</summary>
    public static MappedText? ReferenceIn(MappedText word)
    {
        if (word.Value.StartsWith(Registry, StringComparison.Ordinal))
            return word.Slice(TextRange.FromBounds(Registry.Length, word.Value.Length));
        return Array.Exists(Others, prefix => word.Value.StartsWith(prefix, StringComparison.Ordinal)) ? null : word;
    }

    /// <summary>Whether a word is an image ID, in full or as short as <c>docker images</c> shows it.</summary>
    public static bool IsId(string word)
    {
        if (word.StartsWith("sha256:", StringComparison.Ordinal))
            return true;
        foreach (var c in word)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return false;
        }

        return word.Length is 12 or 64;
    }
}
