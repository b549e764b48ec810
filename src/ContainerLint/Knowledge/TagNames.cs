namespace ContainerLint.Knowledge;

/// <summary>Recognises words that are meant as tags.</summary>
internal static class TagNames
{
    /// <summary>Words that tags start with, and that are not names of registries or accounts.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "latest", "stable", "edge", "nightly", "lts", "alpine", "slim", "bullseye", "bookworm", "trixie", "jammy",
        "noble", "management", "preview", "canary",
    };

    /// <summary>
    /// Whether a word looks like a tag: it is a version (<c>1.25</c>, <c>v2</c>, <c>16-alpine</c>), starts with a word
    /// that is common in tags, or is a digest. Hosts do not: their last label is a word, or they are IP addresses.
    /// </summary>
    public static bool LooksLikeTag(string word)
    {
        if (word.StartsWith("sha256:", StringComparison.Ordinal))
            return true;
        if (word.Length == 0 || word.IndexOf(':') >= 0 || IsAddress(word))
            return false;
        var first = word[0] is 'v' or 'V' && word.Length > 1 ? word[1] : word[0];
        var last = word.Substring(word.LastIndexOf('.') + 1);
        var hasDomain = last.Length < word.Length && last.Length > 0 && !IsDigit(last[0]);
        return !hasDomain && (IsDigit(first) || Words.Contains(FirstWord(word)));
    }

    private static string FirstWord(string text)
    {
        var end = 0;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            end++;
        return text.Substring(0, end);
    }

    /// <summary>Whether a word is an IPv4 address.</summary>
    private static bool IsAddress(string word)
    {
        var labels = word.Split('.');
        return labels.Length == 4 && Array.TrueForAll(labels, label => byte.TryParse(label, out _));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
