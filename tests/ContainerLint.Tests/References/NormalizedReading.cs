using ContainerLint.References;
using Sprache;

namespace ContainerLint.Tests.References;

/// <summary>
/// A model of what <c>docker pull</c> makes of a reference: <c>ParseNormalizedNamed</c> of distribution/reference
/// v0.6.0 step by step, with the grammar instead of its regular expressions. It is slow, simple and independent of the
/// scan that it is compared with.
/// </summary>
internal static class NormalizedReading
{
    /// <summary>Registry, path, tag and digest; null if the text is not a reference.</summary>
    public static (string Registry, string Path, string? Tag, string? Digest)? Of(string value)
    {
        if (value.Length == 64 && value.All(IsLowerHex))
            return null;
        var (registry, remainder) = SplitRegistry(value);
        var name = remainder.Split(':')[0];
        if (name.ToLowerInvariant() != name)
            return null;
        var result = ReferenceGrammar.Reference.End().TryParse(registry + "/" + remainder);
        if (!result.WasSuccessful)
            return null;
        var (domain, path, tag, digest) = result.Value;
        return path.Length <= 255 && (digest is null || IsKnownDigest(digest))
            ? (domain ?? "", path, tag, digest)
            : null;
    }

    private static (string Registry, string Remainder) SplitRegistry(string value)
    {
        var slash = value.IndexOf('/');
        if (slash < 0)
            return ("docker.io", "library/" + value);
        var first = value[..slash];
        var rest = value[(slash + 1)..];
        var isHost = first == "localhost" || first.Contains('.') || first.Contains(':')
            || first.ToLowerInvariant() != first;
        var (registry, remainder) = first == "index.docker.io" ? ("docker.io", rest)
            : isHost ? (first, rest) : ("docker.io", value);
        return registry == "docker.io" && !remainder.Contains('/')
            ? (registry, "library/" + remainder) : (registry, remainder);
    }

    private static bool IsKnownDigest(string digest)
    {
        var parts = digest.Split(':');
        var length = parts[0] switch { "sha256" => 64, "sha384" => 96, "sha512" => 128, _ => 0 };
        return parts[1].Length == length && parts[1].All(IsLowerHex);
    }

    private static bool IsLowerHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f');
}
