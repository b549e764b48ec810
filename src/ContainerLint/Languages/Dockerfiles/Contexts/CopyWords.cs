using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>The sources and the destination of a <c>COPY</c> or <c>ADD</c>, with known variables replaced.</summary>
internal sealed record CopyWords
{
    /// <summary>The sources, normalised and without a leading slash; empty for the whole context.</summary>
    public IReadOnlyList<string> Sources { get; private init; } = [];

    /// <summary>The words of the sources.</summary>
    public IReadOnlyList<MappedText> Words { get; private init; } = [];

    /// <summary>The absolute path of the destination; null if it is unknown.</summary>
    public string? Destination { get; private init; }

    /// <summary>Whether the destination is certainly a folder.</summary>
    public bool IsFolder { get; private init; }

    /// <summary>The stage or image that is copied from; null for the context.</summary>
    public string? From { get; private init; }

    /// <summary>Whether <c>--parents</c> is given.</summary>
    public bool KeepsParents { get; private init; }

    /// <summary>What <c>--exclude</c> leaves out.</summary>
    public IReadOnlyList<PathPattern> Excluded { get; private init; } = [];

    /// <summary>
    /// The words of an instruction; null if a source is unknown, or brings what is not in the context (a heredoc).
    /// </summary>
    public static CopyWords? Of(Instruction instruction, StageTree tree)
    {
        var words = instruction.Arguments.Words;
        if (words.Count < 2 || instruction.Heredocs.Count > 0)
            return null;
        var sources = new List<string>(words.Count - 1);
        for (var i = 0; i < words.Count - 1; i++)
        {
            if (TextOf(instruction, i, tree) is not { } source)
                return null;
            sources.Add(IsForeign(source) ? source : SourceOf(source));
        }

        var destination = TextOf(instruction, words.Count - 1, tree);
        return new CopyWords
        {
            Sources = sources,
            Words = [.. instruction.Words.Take(words.Count - 1)],
            Destination = destination is null ? null : Absolute(destination, tree.FolderAt(instruction)),
            IsFolder = sources.Count > 1 || destination is "." or "./"
                || destination?.EndsWith("/", StringComparison.Ordinal) == true
                || destination?.EndsWith("/.", StringComparison.Ordinal) == true,
            From = ValueOf(instruction, "from"),
            KeepsParents = ValueOf(instruction, "parents") is not (null or "false"),
            Excluded = [.. instruction.Flags.Where(flag => flag.Name == "exclude" && flag.Value is not null)
                .Select(flag => PathPattern.Of(flag.Value!.Value, true))],
        };
    }

    /// <summary>Whether a source is an address, or an archive that is unpacked.</summary>
    public static bool IsForeign(string source) => source.Contains("://")
        || source.StartsWith("git@", StringComparison.Ordinal)
        || source.EndsWith(".tar", StringComparison.OrdinalIgnoreCase) || source.Contains(".tar.")
        || source.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase);

    /// <summary>A word as an absolute path; null if it is unknown.</summary>
    public static string? PathOf(Instruction instruction, WordRange word, StageTree tree) =>
        Expanded(instruction, word, tree) is { } text ? Absolute(text, tree.FolderAt(instruction)) : null;

    /// <summary>A path in a folder of a stage; null if it is unknown.</summary>
    public static string? Absolute(string path, string? folder)
    {
        if (path.IndexOf('\\') >= 0 || (path.Length > 1 && path[1] == ':'))
            return null;
        return path.StartsWith("/", StringComparison.Ordinal) ? FilePaths.Normalise(path)
            : folder is null ? null
            : FilePaths.Join(folder, path.Length == 0 ? "." : path);
    }

    /// <summary>A source as a path in the context.</summary>
    public static string SourceOf(string source) =>
        FilePaths.NormalisePattern(source).TrimStart('/') is var path && path != "." ? WithoutParents(path) : "";

    /// <summary>BuildKit cuts off what leads out of the context.</summary>
    private static string WithoutParents(string path)
    {
        while (path.StartsWith("../", StringComparison.Ordinal))
            path = path.Substring(3);
        return path == ".." ? "" : path;
    }

    private static string? ValueOf(Instruction instruction, string flag)
    {
        foreach (var one in instruction.Flags)
        {
            if (one.Name == flag)
                return one.Value?.Value ?? "";
        }

        return null;
    }

    private static string? TextOf(Instruction instruction, int index, StageTree tree)
    {
        if (!instruction.IsJson)
            return Expanded(instruction, instruction.Arguments.Words[index], tree);
        var text = instruction.Words[index].Value;
        return text.IndexOf('$') < 0 ? text : null;
    }

    private static string? Expanded(Instruction instruction, WordRange word, StageTree tree)
    {
        if (WordExpander.IsPlain(instruction.Text, word, tree.State.Escape))
            return instruction.Text.Text.Substring(word.Start, word.End - word.Start);
        var expansion = tree.State.VariablesBefore(instruction).Expand(instruction.Text, word);
        return expansion is { Text: { IsKnown: true } text, Unmatched.Count: 0 } ? text.Value : null;
    }
}
