using ContainerLint.Text;

namespace ContainerLint.References;

/// <summary>
/// Finds the first error in a reference that <see cref="ReferenceScan"/> rejects. It rejects exactly what
/// <c>ParseNormalizedNamed</c> does (distribution/reference v0.6.0, normalize.go); the wording is our own.
/// </summary>
internal static class ReferenceExplanation
{
    /// <summary>The first error; null only if unknown parts may make the reference valid.</summary>
    public static ReferenceError? Of(string value, ReferenceSeparators parts)
    {
        if (value.IndexOf(MappedText.UnknownCharacter) >= 0)
            return FirstCertain(value, parts);
        if (value.Length == 0)
            return new ReferenceError(0, "the reference is empty: expected the name of an image");
        if (ReferenceScan.IsImageId(value))
        {
            return new ReferenceError(
                0, $"{CharacterWords.Quote(value, 0, 12)} is an image ID of 64 hexadecimal characters, not a name");
        }

        var nameEnd = parts.At < 0 ? value.Length : parts.At;
        var pathEnd = parts.Colon < 0 ? nameEnd : parts.Colon;
        return Scheme(value)
            ?? (parts.DomainEnd < 0 ? null : NameErrors.InDomain(value, 0, parts.DomainEnd))
            ?? NameErrors.InWholePath(value, parts.DomainEnd, pathEnd)
            ?? (parts.Colon < 0 ? null : TagErrors.In(value, parts.Colon + 1, nameEnd))
            ?? (parts.At < 0 ? null : DigestErrors.In(value, parts.At + 1))
            ?? new ReferenceError(0, "this is not a reference to an image");
    }

    private static ReferenceError? Scheme(string value)
    {
        var end = value.IndexOf("://", StringComparison.Ordinal);
        if (end <= 0)
            return null;
        for (var i = 0; i < end; i++)
        {
            var c = value[i];
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '+' or '.'))
                return null;
        }

        return new ReferenceError(0, $"a reference has no scheme: {CharacterWords.Quote(value, 0, end + 3)}");
    }

    /// <summary>
    /// The first error that exists whatever the unknown parts are. When in doubt there is none: only complete
    /// components, tags and digests are checked, and characters that no reference can contain.
    /// </summary>
    private static ReferenceError? FirstCertain(string value, ReferenceSeparators parts)
    {
        var nameEnd = parts.At < 0 ? value.Length : parts.At;
        var pathEnd = parts.Colon < 0 ? nameEnd : parts.Colon;
        var first = First(Scheme(value), ImpossibleCharacter(value));
        first = First(first, InComponents(value, parts, pathEnd));
        if (parts.Colon >= 0 && IsKnown(value, parts.Colon + 1, nameEnd))
            first = First(first, TagErrors.In(value, parts.Colon + 1, nameEnd));
        if (parts.At >= 0 && IsKnown(value, parts.At + 1, value.Length))
            first = First(first, DigestErrors.In(value, parts.At + 1));
        return first;
    }

    private static ReferenceError? ImpossibleCharacter(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == MappedText.UnknownCharacter || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')
                or (>= '-' and <= ':') or '@' or '_' or '[' or ']')
            {
                continue;
            }

            return new ReferenceError(i, CharacterWords.InvisibleError(value, i)
                ?? $"{CharacterWords.Quote(value, i)} is not allowed in a reference");
        }

        return null;
    }

    private static ReferenceError? InComponents(string value, ReferenceSeparators parts, int pathEnd)
    {
        for (var start = 0; start <= pathEnd;)
        {
            var slash = value.IndexOf('/', start, pathEnd - start);
            var end = slash < 0 ? pathEnd : slash;
            // Text before the first slash may be a registry or a component; without a slash it may be anything.
            if (IsKnown(value, start, end) && (start > 0 || slash >= 0))
            {
                var error = start == 0 && parts.DomainEnd >= 0
                    ? NameErrors.InDomain(value, start, end)
                    : NameErrors.InPath(value, start, end);
                if (error is not null)
                    return error;
            }

            start = end + 1;
        }

        return null;
    }

    private static ReferenceError? First(ReferenceError? left, ReferenceError? right) =>
        left is null || (right is not null && right.Offset < left.Offset) ? right : left;

    private static bool IsKnown(string value, int start, int end) =>
        value.IndexOf(MappedText.UnknownCharacter, start, end - start) < 0;
}
