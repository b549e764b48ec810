using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A build stage: a <c>FROM</c> and what follows it.</summary>
public sealed class Stage
{
    internal Stage(int index, Instruction from, List<WordRange> words, string? name, bool isWellFormed)
    {
        Index = index;
        From = from;
        Name = name;
        IsWellFormed = isWellFormed;
        if (words.Count > 0)
        {
            Base = words[0];
            BaseSpan = from.Text.SpanOf(words[0].Start, words[0].End);
        }

        if (words.Count >= 3)
            NameSpan = from.Text.SpanOf(words[2].Start, words[2].End);
    }

    /// <summary>The stage's number, from zero.</summary>
    public int Index { get; }

    /// <summary>The instruction that begins the stage.</summary>
    public Instruction From { get; }

    /// <summary>
    /// The stage's name in lower case, as BuildKit keeps it; null if it has none. One that BuildKit refuses is kept,
    /// for it is meant where it is used.
    /// </summary>
    public string? Name { get; }

    /// <summary>Where the name stands, as it is typed; empty if there is none.</summary>
    public SourceSpan NameSpan { get; }

    /// <summary>Whether the <c>FROM</c> has one argument, or three with <c>AS</c> and a good name.</summary>
    public bool IsWellFormed { get; }

    /// <summary>The instructions of the stage behind its <c>FROM</c>, in order.</summary>
    public IReadOnlyList<Instruction> Instructions => Body;

    /// <summary>
    /// The word that names the image or stage it builds on, as typed; empty if nothing follows <c>FROM</c>.
    /// </summary>
    public SourceSpan BaseSpan { get; }

    /// <summary>Where the image or stage that it builds on is named; null if nothing follows <c>FROM</c>.</summary>
    internal WordRange? Base { get; }

    internal List<Instruction> Body { get; } = [];
}
