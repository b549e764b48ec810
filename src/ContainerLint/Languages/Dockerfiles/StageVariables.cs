using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// The variables of a stage: what <c>ENV</c> sets and <c>ARG</c> declares, in the order of its chain.
/// </summary>
internal sealed class StageVariables
{
    private readonly Dictionary<string, StageVariable> environment = new(StringComparer.Ordinal);
    private readonly BuildVariables globals;
    private readonly BuildVariables visible = new();
    private readonly ExpansionBudget budget = new();
    private readonly char escape;

    private StageVariables(DockerfileSyntax syntax)
    {
        globals = syntax.Globals ?? new BuildVariables();
        escape = syntax.Escape;
    }

    /// <summary>What <c>ENV</c> sets in the end.</summary>
    public IReadOnlyDictionary<string, StageVariable> Environment => environment;

    /// <summary>The variables after the last instruction of a chain.</summary>
    public static StageVariables Of(StageState state, DockerfileSyntax syntax) => Before(null, state, syntax);

    /// <summary>The variables that an instruction sees; after the last one if it is null.</summary>
    public static StageVariables Before(Instruction? instruction, StageState state, DockerfileSyntax syntax)
    {
        var variables = new StageVariables(syntax);
        foreach (var one in state.Chain)
        {
            if (ReferenceEquals(one, instruction))
                break;
            if (one.Kind == InstructionKind.Env)
                variables.SetAll(one);
            else if (one.Kind == InstructionKind.Arg)
                variables.DeclareAll(one);
        }

        return variables;
    }

    /// <summary>A word of an instruction with its variables replaced.</summary>
    public Expansion Expand(LogicalText text, WordRange word) =>
        WordExpander.Expand(text, word, escape, visible, budget);

    /// <summary>Whether an <c>ARG</c> or <c>ENV</c> declares a variable.</summary>
    public bool Declares(string name) => visible.Find(name) is not null;

    private void SetAll(Instruction instruction)
    {
        var words = instruction.Arguments.Words;
        if (instruction.Arguments.IsLegacyPair)
        {
            if (words.Count == 2)
                Set(instruction, words[0], words[1]);
            return;
        }

        foreach (var word in words)
        {
            if (EqualsIn(instruction.Text, word) is >= 0 and var equals)
                Set(instruction, word with { End = equals }, new WordRange(equals + 1, word.End));
        }
    }

    private void Set(Instruction instruction, WordRange name, WordRange value)
    {
        var text = instruction.Text;
        var key = text.Text.Substring(name.Start, name.End - name.Start);
        var expansion = Expand(text, value);
        // A variable that nothing declares may come from the base image.
        var known = expansion.Unmatched.Count == 0 ? expansion.Text : null;
        if (known is null)
            visible.SetUnknown(key);
        else
            visible.Set(key, known, expansion.Depth);
        environment[key] = new StageVariable(
            known is { IsKnown: true } ? known : null,
            new Place(text.Source, text.SpanOf(value.Start, value.End)),
            new Place(text.Source, text.SpanOf(name.Start, value.End)));
    }

    private void DeclareAll(Instruction instruction)
    {
        foreach (var word in instruction.Arguments.Words)
        {
            var text = instruction.Text;
            var equals = EqualsIn(text, word);
            var name = text.Text.Substring(word.Start, (equals < 0 ? word.End : equals) - word.Start);
            if (environment.ContainsKey(name))
                continue;
            if (equals >= 0)
                SetArgument(name, Expand(text, new WordRange(equals + 1, word.End)));
            else if (globals.Find(name) is { IsSet: true, Value: { } value } global)
                visible.Set(name, value, global.Depth);
            else
                visible.SetUnknown(name);
        }
    }

    private void SetArgument(string name, Expansion expansion)
    {
        if (expansion is { Text: { } text, Unmatched.Count: 0 })
            visible.Set(name, text, expansion.Depth);
        else
            visible.SetUnknown(name);
    }

    private static int EqualsIn(LogicalText text, WordRange word) =>
        text.Text.IndexOf('=', word.Start, word.End - word.Start);
}

/// <summary>What an <c>ENV</c> sets.</summary>
/// <param name="Value">The value; null if it is not known.</param>
/// <param name="Place">Where the value is written, with its quotes.</param>
/// <param name="Pair">Where name and value are written.</param>
internal sealed record StageVariable(MappedText? Value, Place Place, Place Pair);
