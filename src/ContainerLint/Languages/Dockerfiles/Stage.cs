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

    /// <summary>The stage's number, counted from 0.</summary>
    public int Index { get; }

    /// <summary>The instruction that begins the stage.</summary>
    public Instruction From { get; }

    /// <summary>
    /// The stage's name in lower case, as BuildKit keeps it; null if it has none. An invalid name is kept, because
    /// other instructions may use it.
    /// </summary>
    public string? Name { get; }

    /// <summary>Where the name is; empty if there is none.</summary>
    public SourceSpan NameSpan { get; }

    /// <summary>Whether the <c>FROM</c> has one argument, or three with <c>AS</c> and a valid name.</summary>
    public bool IsWellFormed { get; }

    /// <summary>The instructions of the stage after its <c>FROM</c>, in order.</summary>
    public IReadOnlyList<Instruction> Instructions => Body;

    /// <summary>
    /// The word that names the image or stage it builds on, as typed; empty if nothing follows <c>FROM</c>.
    /// </summary>
    public SourceSpan BaseSpan { get; }

    /// <summary>The word at <see cref="BaseSpan"/>; null if nothing follows <c>FROM</c>.</summary>
    internal WordRange? Base { get; }

    internal List<Instruction> Body { get; } = [];
}
