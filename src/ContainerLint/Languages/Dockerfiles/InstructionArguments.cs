using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// The flags and arguments of an instruction, split as BuildKit's <c>parser/line_parsers.go</c> does for its kind.
/// </summary>
internal sealed class InstructionArguments
{
    private readonly InstructionKind kind;
    private readonly LogicalText text;
    private readonly char escape;

    public InstructionArguments(Instruction instruction, char escape)
    {
        kind = instruction.Kind;
        text = instruction.Text;
        this.escape = escape;
        Flags = ReadFlags(text.Start + instruction.KeywordLength, out var start);
        Start = start;
        Words = Split();
    }

    /// <summary>The flags.</summary>
    public IReadOnlyList<Flag> Flags { get; }

    /// <summary>The index where the arguments begin.</summary>
    public int Start { get; }

    /// <summary>Whether the arguments are JSON.</summary>
    public JsonForm Json { get; private set; }

    /// <summary>The first element of a JSON array that is not a string.</summary>
    public WordRange Culprit { get; private set; }

    /// <summary>Whether <c>ENV</c> or <c>LABEL</c> is written in the old form, without <c>=</c>.</summary>
    public bool IsLegacyPair { get; private set; }

    /// <summary>The words as typed; strings of the JSON form with their quotes.</summary>
    public List<WordRange> Words { get; }

    /// <summary>The words, mapped to the source; strings of the JSON form decoded.</summary>
    public IReadOnlyList<MappedText> ToMappedTexts()
    {
        var notation = Notations.For(escape).Bare;
        var first = Json == JsonForm.Strings && kind == InstructionKind.Healthcheck ? 1 : 0;
        var result = new MappedText[Words.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = Json == JsonForm.Strings && i >= first
                ? JsonArray.Decode(text, Words[i])
                : text.Map(Words[i].Start, Words[i].End, notation);
        }

        return result;
    }

    private IReadOnlyList<Flag> ReadFlags(int keywordEnd, out int start)
    {
        start = SkipBlanks(keywordEnd);
        if (!FlagReader.StandsAt(text, start))
            return [];
        var flags = FlagReader.Read(text, start, out start);
        start = SkipBlanks(start);
        return flags;
    }

    private int SkipBlanks(int index)
    {
        while (index < text.End && char.IsWhiteSpace(text.Text[index]))
            index++;
        return index;
    }

    private List<WordRange> Split()
    {
        switch (kind)
        {
            case InstructionKind.From:
                return Dockerfiles.Words.SplitAtBlanks(text, Start, keepsPlaceholders: true);
            case InstructionKind.Expose:
                return Dockerfiles.Words.SplitAtBlanks(text, Start);
            case InstructionKind.Add:
            case InstructionKind.Copy:
            case InstructionKind.Volume:
                return JsonAt(Start) ?? Dockerfiles.Words.SplitAtBlanks(text, Start);
            case InstructionKind.Arg:
                return Dockerfiles.Words.SplitQuoted(text, Start, escape);
            case InstructionKind.Env:
            case InstructionKind.Label:
                return Pairs();
            case InstructionKind.Cmd:
            case InstructionKind.Entrypoint:
            case InstructionKind.Run:
            case InstructionKind.Shell:
                return JsonAt(Start) ?? Rest(Start);
            case InstructionKind.Healthcheck:
                return Healthcheck();
            case InstructionKind.Onbuild:
            case InstructionKind.Unknown:
                return [];
            default:
                return Rest(Start);
        }
    }

    private List<WordRange>? JsonAt(int start)
    {
        if (start >= text.End || text.Text[start] != '[')
            return null;
        Json = JsonArray.Read(text, start, out var strings, out var culprit);
        Culprit = culprit;
        return Json == JsonForm.None ? null : strings;
    }

    private List<WordRange> Rest(int start) => start < text.End ? [new WordRange(start, text.End)] : [];

    private List<WordRange> Pairs()
    {
        var words = Dockerfiles.Words.SplitQuoted(text, Start, escape);
        if (words.Count == 0 || text.Text.IndexOf('=', words[0].Start, words[0].End - words[0].Start) >= 0)
            return words;
        IsLegacyPair = true;
        var keyEnd = Start;
        while (keyEnd < text.End && !PhysicalLine.IsSeparator(text.Text[keyEnd]))
            keyEnd++;
        var value = keyEnd;
        while (value < text.End && PhysicalLine.IsSeparator(text.Text[value]))
            value++;
        return value < text.End
            ? [new WordRange(Start, keyEnd), new WordRange(value, text.End)]
            : [new WordRange(Start, keyEnd)];
    }

    private List<WordRange> Healthcheck()
    {
        var end = Start;
        while (end < text.End && !char.IsWhiteSpace(text.Text[end]))
            end++;
        if (end == Start)
            return [];
        var words = new List<WordRange> { new(Start, end) };
        var next = SkipBlanks(end);
        words.AddRange(JsonAt(next) ?? Rest(next));
        return words;
    }
}
