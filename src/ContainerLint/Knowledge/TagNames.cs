namespace ContainerLint.Knowledge;

/// <summary>What a word says about being a tag.</summary>
internal static class TagNames
{
    /// <summary>Words that tags begin with, and that nobody calls a registry or an account.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "latest", "stable", "edge", "nightly", "lts", "alpine", "slim", "bullseye", "bookworm", "trixie", "jammy",
        "noble", "management", "preview", "canary",
    };

    /// <summary>
    /// Whether a word is meant as a tag: it is a version (<c>1.25</c>, <c>v2</c>, <c>16-alpine</c>), begins with a word
    /// of tags, or is a digest. A host is never taken for one: its last label is a word, or it is an address.
    /// </summary>
    public static bool IsMeantAsTag(string word)
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

    /// <summary>Four numbers with dots between them.</summary>
    private static bool IsAddress(string word)
    {
        var labels = word.Split('.');
        return labels.Length == 4 && Array.TrueForAll(labels, label => byte.TryParse(label, out _));
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
