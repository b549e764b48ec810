namespace ContainerLint.References;

/// <summary>What is wrong with the tag of a reference, in words.</summary>
internal static class TagErrors
{
    /// <summary>The first error in a tag.</summary>
    public static ReferenceError? In(string value, int start, int end)
    {
        if (ReferenceScan.IsTag(value, start, end))
            return null;
        if (start == end)
            return new ReferenceError(start, "the tag is missing after ':'");
        if (NameErrors.FirstWrong(ReferenceGrammar.Tag, value, start, end) is not var (offset, expected))
            return null;
        return new ReferenceError(offset, Words(value, start, end, offset, expected));
    }

    private static string Words(string value, int start, int end, int offset, string? expected)
    {
        if (CharacterWords.Complaint(value, offset) is { } complaint)
            return complaint;
        var quoted = CharacterWords.Quote(value, offset);
        if (offset == start)
            return $"{quoted} cannot begin a tag: expected {expected}";
        return offset == start + ReferenceScan.LongestTag
            ? $"a tag has at most {ReferenceScan.LongestTag} characters: this one has {end - start}"
            : $"{quoted} cannot stand in a tag: expected a letter, a digit, '_', '.' or '-'";
    }
}
