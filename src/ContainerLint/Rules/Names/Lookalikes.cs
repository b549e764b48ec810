namespace ContainerLint.Rules;

/// <summary>
/// Tells slips from names of their own. Tried on all names of packages that many people install: what was taken for a
/// slip there and is none is in <see cref="Real"/>.
/// </summary>
internal static class Lookalikes
{
    /// <summary>Shorter words are a slip away from too many others.</summary>
    private const int Shortest = 5;

    /// <summary>From this length on a word with another letter in it, or another end, is no other word.</summary>
    private const int Long = 6;

    /// <summary>Words and products that are a slip away from an official image.</summary>
    private static readonly HashSet<string> Real = new(StringComparer.Ordinal)
    {
        "bpython", "capacitor", "closure", "compose", "consult", "cradle", "create", "cython", "djongo", "docket",
        "entry", "fluent", "garnish", "groove", "helloworld", "ipython", "jabber", "kraken", "kubuntu", "locker",
        "lubuntu", "memcache", "mocker", "persona", "photos", "postgrejs", "postgrest", "pouchdb", "proton", "reds",
        "rlang", "rocker", "rotary", "sharp", "sift", "spython", "telegram", "xubuntu", "zaproxy", "zocker",
    };

    /// <summary>
    /// Whether a name is a slip away from another one (a letter too much or too few, another letter, two that changed
    /// places), or is written with characters that look the same.
    /// </summary>
    public static bool AreAlike(string name, string known)
    {
        if (name == known || known.Length < Shortest || Math.Abs(name.Length - known.Length) > 1)
            return IsDisguised(name, known);
        return (IsSlip(name, known) && !Real.Contains(name)) || IsDisguised(name, known);
    }

    private static bool IsSlip(string name, string known)
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

    /// <summary>A number is a version: <c>mysql8</c> is somebody's own image of MySQL.</summary>
    private static bool IsNumber(char c) => c is >= '0' and <= '9';

    private static bool IsDisguised(string name, string known) =>
        name != known && name.Length >= known.Length && Plain(name) == Plain(known);

    /// <summary>A name in which what looks alike is written alike.</summary>
    private static string Plain(string name) =>
        name.Replace('0', 'o').Replace('1', 'l').Replace("rn", "m").Replace("vv", "w");
}
