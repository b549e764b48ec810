namespace ContainerLint.Dockerfiles;

/// <summary>The words that begin an instruction, whatever their case.</summary>
internal static class Keywords
{
    /// <summary>The words in the order of <see cref="InstructionKind"/>, without the unknown.</summary>
    private static readonly string[] Words =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER",
        "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    /// <summary>The word of an instruction in upper case.</summary>
    public static string WordOf(InstructionKind kind) => Words[(int)kind - 1];

    /// <summary>The instruction that a part of a text names.</summary>
    public static InstructionKind Find(string text, int start, int length)
    {
        for (var i = 0; i < Words.Length; i++)
        {
            if (Words[i].Length == length
                && string.Compare(text, start, Words[i], 0, length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return (InstructionKind)(i + 1);
            }
        }

        return InstructionKind.Unknown;
    }

    /// <summary>The instruction that was probably meant, or null.</summary>
    public static string? Nearest(string word)
    {
        string? nearest = null;
        var least = word.Length <= 3 ? 2 : 3;
        foreach (var candidate in Words)
        {
            if (Math.Abs(candidate.Length - word.Length) < least
                && EditDistance(word.ToUpperInvariant(), candidate) is var distance && distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    private static int EditDistance(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
