namespace ContainerLint.References;

/// <summary>
/// Explains errors in digests: what the <c>digest</c> production of distribution/reference v0.6.0 (regexp.go) does not
/// match, and what <c>Digest.Validate</c> of opencontainers/go-digest v1.0.0 (digest.go) rejects.
/// </summary>
internal static class DigestErrors
{
    private const string Example = "'sha256:' and 64 hexadecimal digits";

    /// <summary>The first error in a digest that extends to the end of the text; null if there is none.</summary>
    public static ReferenceError? In(string value, int start)
    {
        if (ReferenceScan.IsDigest(value, start))
            return null;
        var end = value.Length;
        if (start == end)
            return new ReferenceError(start, $"the digest is missing after '@': expected {Example}");
        var colon = value.IndexOf(':', start);
        var wrong = NameErrors.FirstWrong(ReferenceGrammar.Digest, value, start, end);
        if (wrong is var (offset, _) && (colon < 0 || offset <= colon))
            return new ReferenceError(offset, InAlgorithm(value, start, end, offset));
        var length = colon < 0 ? 0 : ReferenceScan.DigestLength(value, start, colon);
        return length == 0
            ? UnsupportedAlgorithm(value, start, colon < 0 ? end : colon)
            : InChecksum(value, start, colon + 1, length, wrong?.Offset ?? end);
    }

    private static ReferenceError Missing(int checksum, int length) =>
        new(checksum, $"the checksum is missing after ':': expected {length} hexadecimal digits");

    private static string InAlgorithm(string value, int start, int end, int offset)
    {
        if (offset == end)
        {
            var algorithm = CharacterWords.Quote(value, start, end);
            return $"':' and a checksum are missing after {algorithm}: expected {Example}";
        }

        return CharacterWords.InvisibleError(value, offset)
            ?? $"{CharacterWords.Quote(value, offset)} is not allowed in the algorithm of a digest: expected {Example}";
    }

    private static ReferenceError UnsupportedAlgorithm(string value, int start, int colon)
    {
        var lowercase = colon - start == 6 ? value.Substring(start, 6).ToLowerInvariant() : "";
        var quoted = CharacterWords.Quote(value, start, colon);
        if (ReferenceScan.DigestLength(lowercase, 0, lowercase.Length) > 0)
            return new ReferenceError(start, $"the algorithm of a digest must be lowercase: {quoted}");
        return new ReferenceError(
            start, $"{quoted} is not a supported digest algorithm: expected sha256, sha384 or sha512");
    }

    private static ReferenceError InChecksum(string value, int start, int checksum, int length, int wrong)
    {
        for (var i = checksum; i < wrong && i < checksum + length; i++)
        {
            if (value[i] is >= 'A' and <= 'F')
                return new ReferenceError(i, $"the checksum of a digest must be lowercase: '{value[i]}'");
        }

        if (wrong < value.Length && wrong <= checksum + length)
        {
            return new ReferenceError(wrong, CharacterWords.InvisibleError(value, wrong)
                ?? $"{CharacterWords.Quote(value, wrong)} is not allowed in a checksum: expected "
                    + (wrong < checksum + length ? "a hexadecimal digit" : $"exactly {length} hexadecimal digits"));
        }

        var count = value.Length - checksum;
        if (count == 0)
            return Missing(checksum, length);
        var algorithm = value.Substring(start, checksum - 1 - start);
        return new ReferenceError(Math.Min(checksum + length, value.Length),
            $"a {algorithm} checksum has {length} hexadecimal digits: this one has {count}");
    }
}
