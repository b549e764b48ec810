namespace ContainerLint.References;

/// <summary>
/// Explains errors in tags: what does not match <c>tag</c> in regexp.go of distribution/reference v0.6.0.
/// </summary>
internal static class TagErrors
{
    /// <summary>The first error in a tag; null if there is none.</summary>
    public static ReferenceError? In(string value, int start, int end)
    {
        if (ReferenceScan.IsTag(value, start, end))
            return null;
        if (start == end)
            return new ReferenceError(start, "the tag is missing after ':'");
        if (NameErrors.FirstWrong(ReferenceGrammar.Tag, value, start, end) is not var (offset, expected))
            return null;
        return new ReferenceError(offset, Describe(value, start, end, offset, expected));
    }

    private static string Describe(string value, int start, int end, int offset, string? expected)
    {
        if (CharacterWords.InvisibleError(value, offset) is { } invisible)
            return invisible;
        var quoted = CharacterWords.Quote(value, offset);
        if (offset == start)
            return $"{quoted} cannot begin a tag: expected {expected}";
        return offset == start + ReferenceScan.LongestTag
            ? $"a tag has at most {ReferenceScan.LongestTag} characters: this one has {end - start}"
            : $"{quoted} is not allowed in a tag: expected a letter, a digit, '_', '.' or '-'";
    }
}
