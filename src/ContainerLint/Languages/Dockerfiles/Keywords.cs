namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The keywords of instructions, in any case. BuildKit's <c>command/command.go</c> lists them.</summary>
internal static class Keywords
{
    /// <summary>The words in the order of <see cref="InstructionKind"/>, without <c>Unknown</c>.</summary>
    private static readonly string[] Words =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER",
        "ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    /// <summary>The word of an instruction in upper case.</summary>
    public static string WordOf(InstructionKind kind) => Words[(int)kind - 1];

    /// <summary>The instruction that part of a text names.</summary>
    public static InstructionKind Find(string text, int start, int length)
    {
        if (length < 3)
            return InstructionKind.Unknown;
        var kind = Candidate((char)(text[start] & ~0x20), (char)(text[start + 1] & ~0x20), length);
        return kind != InstructionKind.Unknown && WordOf(kind) is var word && word.Length == length
            && string.Compare(text, start, word, 0, length, StringComparison.OrdinalIgnoreCase) == 0
                ? kind
                : InstructionKind.Unknown;
    }

    /// <summary>The only instruction that a word with these two letters can be.</summary>
    private static InstructionKind Candidate(char first, char second, int length) => first switch
    {
        'A' => second == 'D' ? InstructionKind.Add : InstructionKind.Arg,
        'C' => length == 3 ? InstructionKind.Cmd : InstructionKind.Copy,
        'E' => length == 3 ? InstructionKind.Env : second == 'X' ? InstructionKind.Expose : InstructionKind.Entrypoint,
        'F' => InstructionKind.From,
        'H' => InstructionKind.Healthcheck,
        'L' => InstructionKind.Label,
        'M' => InstructionKind.Maintainer,
        'O' => InstructionKind.Onbuild,
        'R' => InstructionKind.Run,
        'S' => second == 'H' ? InstructionKind.Shell : InstructionKind.StopSignal,
        'U' => InstructionKind.User,
        'V' => InstructionKind.Volume,
        'W' => InstructionKind.Workdir,
        _ => InstructionKind.Unknown,
    };

    /// <summary>The instruction that was probably meant, or null.</summary>
    public static string? Nearest(string word)
    {
        string? nearest = null;
        var least = word.Length <= 5 ? 2 : 3;
        if (word.Length > 20)
            return null;
        var upper = word.ToUpperInvariant();
        foreach (var candidate in Words)
        {
            if (Math.Abs(candidate.Length - word.Length) < least
                && EditDistance(upper, candidate) is var distance && distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The number of letters to insert, delete, replace or swap with their neighbour.</summary>
    private static int EditDistance(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
                distances[i, j] = i == 0 || j == 0 ? i + j : Distance(distances, left, right, i, j);
        }

        return distances[left.Length, right.Length];
    }

    private static int Distance(int[,] distances, string left, string right, int i, int j)
    {
        var least = Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1;
        least = Math.Min(least, distances[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            least = Math.Min(least, distances[i - 2, j - 2] + 1);
        return least;
    }
}
