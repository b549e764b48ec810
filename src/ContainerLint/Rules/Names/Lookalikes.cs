namespace ContainerLint.Rules;

/// <summary>
/// Tells typos from distinct names. Tuned on the names of popular packages: the false positives found there are listed
/// in <see cref="Real"/>.
/// </summary>
internal static class Lookalikes
{
    /// <summary>Shorter words are one typo away from too many others.</summary>
    private const int Shortest = 5;

    /// <summary>From this length on, a word with one letter replaced or a different ending counts as a typo.</summary>
    private const int Long = 6;

    /// <summary>Real words and products that are one typo away from an official image.</summary>
    private static readonly HashSet<string> Real = new(StringComparer.Ordinal)
    {
        "bpython", "capacitor", "closure", "compose", "consult", "cradle", "create", "cython", "djongo", "docket",
        "entry", "fluent", "garnish", "groove", "helloworld", "ipython", "jabber", "kraken", "kubuntu", "locker",
        "lubuntu", "memcache", "mocker", "persona", "photos", "postgrejs", "postgrest", "pouchdb", "proton", "reds",
        "rlang", "rocker", "rotary", "sharp", "sift", "spython", "telegram", "xubuntu", "zaproxy", "zocker",
    };

    /// <summary>
    /// Whether a name is one typo away from another (a letter added, missing or replaced, two letters swapped) or is
    /// written with characters that look the same.
    /// </summary>
    public static bool AreAlike(string name, string known)
    {
        if (name == known || known.Length < Shortest || Math.Abs(name.Length - known.Length) > 1)
            return IsDisguised(name, known);
        return (IsTypo(name, known) && !Real.Contains(name)) || IsDisguised(name, known);
    }

    private static bool IsTypo(string name, string known)
    {
        var (shorter, longer) = name.Length < known.Length ? (name, known) : (known, name);
        var (start, end) = (0, 0);
        while (start < shorter.Length && shorter[start] == longer[start])
            start++;
        while (end < shorter.Length - start && shorter[shorter.Length - 1 - end] == longer[longer.Length - 1 - end])
            end++;
        var isInside = start > 0 && end > 0;
        return (shorter.Length - start - end, longer.Length - start - end) switch
        {
            (0, 1) => (known.Length >= Long || isInside) && !IsNumber(longer[start]),
            (1, 1) => known.Length >= Long && !IsNumber(name[start]),
            (2, 2) => shorter[start] == longer[start + 1] && shorter[start + 1] == longer[start],
            _ => false,
        };
    }

    /// <summary>A digit is a version: <c>mysql8</c> is a custom MySQL image, not a typo.</summary>
    private static bool IsNumber(char c) => c is >= '0' and <= '9';

    private static bool IsDisguised(string name, string known) =>
        name != known && name.Length >= known.Length && Unify(name) == Unify(known);

    /// <summary>The name with look-alike characters unified.</summary>
    private static string Unify(string name) =>
        name.Replace('0', 'o').Replace('1', 'l').Replace("rn", "m").Replace("vv", "w");
}
