namespace ContainerLint.Rules;

/// <summary>Finds the closest match for a misspelled word.</summary>
public static class Spelling
{
    private const int Tolerated = 2;

    /// <summary>
    /// The candidate closest to a word, ignoring case; the first one on a tie. Null if more than two letters, or more
    /// than half of them, differ.
    /// </summary>
    public static string? Closest(string word, IEnumerable<string> candidates)
    {
        var (closest, least) = (default(string), Math.Min(Tolerated, word.Length / 2) + 1);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) >= least)
                continue;
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least)
                (closest, least) = (candidate, distance);
        }

        return closest;
    }

    /// <summary>The Levenshtein distance.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var exchanged = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(exchanged, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
