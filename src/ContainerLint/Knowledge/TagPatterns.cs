namespace ContainerLint.Knowledge;

/// <summary>
/// A set of tags: <c>1</c> is that tag, <c>3.1*</c> is 3.1 and everything below it, and <c>!latest</c> excludes a tag.
/// </summary>
/// <param name="words">The patterns.</param>
internal sealed class TagPatterns(IReadOnlyList<string> words)
{
    private const char Any = '*';
    private const char Not = '!';

    /// <summary>The patterns as written.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>Whether all tags are in the set.</summary>
    public bool IsAll => words.Count == 0;

    /// <summary>Whether a tag is in the set; a set that only excludes tags has all others.</summary>
    public bool Has(string tag)
    {
        var isIn = words.All(word => word[0] == Not);
        foreach (var word in words)
        {
            if (word[0] == Not && Matches(word.Substring(1), tag))
                return false;
            isIn |= word[0] != Not && Matches(word, tag);
        }

        return isIn;
    }

    private static bool Matches(string word, string tag)
    {
        if (word[word.Length - 1] != Any)
            return word == tag;
        var start = word.Substring(0, word.Length - 1);
        return tag.StartsWith(start, StringComparison.Ordinal)
            && (tag.Length == start.Length || tag[start.Length] is '.' or '-' or '_');
    }
}
