using ContainerLint.Languages.Dockerfiles;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// Finds variables that are certainly empty, as BuildKit's <c>dockerfile2llb/convert.go</c>,
/// <c>reportUnmatchedVariables</c> and <c>reportUnusedFromArgs</c>, do. What a base image may set is unknown.
/// </summary>
internal sealed class UndefinedMentions
{
    /// <summary>What may be given to any build, declared or not.</summary>
    private static readonly HashSet<string> Proxies = new(StringComparer.OrdinalIgnoreCase)
    {
        "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY",
    };

    /// <summary>Among more names than this, the nearest one is not looked for.</summary>
    private const int MostSuggested = 200;

    private readonly DockerfileSyntax dockerfile;
    private readonly HashSet<string> globals = new(StringComparer.Ordinal);
    private readonly VisibleNames[] visible;
    private readonly List<UndefinedMention> found = [];

    public UndefinedMentions(DockerfileSyntax dockerfile)
    {
        this.dockerfile = dockerfile;
        visible = new VisibleNames[dockerfile.Stages.Count];
    }

    /// <summary>The mentions, in the order of the text.</summary>
    public IReadOnlyList<UndefinedMention> Find()
    {
        foreach (var instruction in dockerfile.Instructions)
        {
            if (instruction.Kind == InstructionKind.From)
                break;
            if (instruction.Kind == InstructionKind.Arg)
                globals.UnionWith(instruction.Words.Select(word => NameIn(word.Value)));
        }

        foreach (var stage in dockerfile.States)
            Read(stage);
        return found;
    }

    private void Read(StageState stage)
    {
        ReadFrom(stage.Stage);
        var scope = new Scope(stage, new VisibleNames(stage.Below is { } below ? visible[below.Stage.Index] : null));
        visible[stage.Stage.Index] = scope.Names;
        foreach (var instruction in stage.Stage.Instructions)
        {
            switch (instruction.Kind)
            {
                case InstructionKind.Env or InstructionKind.Arg:
                    ReadPairs(instruction, scope);
                    break;
                case InstructionKind.Add or InstructionKind.Copy:
                    ReadFlags(instruction, scope);
                    ReadWords(instruction, scope);
                    break;
                case InstructionKind.Label or InstructionKind.User or InstructionKind.Volume
                    or InstructionKind.Workdir or InstructionKind.StopSignal:
                    ReadWords(instruction, scope);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadFrom(Stage stage)
    {
        if (stage.Base is { } word && stage.IsWellFormed && IsReadable(stage))
        {
            foreach (var mention in In(stage.From.Text, word))
            {
                if (IsUndefinedInFrom(mention))
                    AddFrom(stage.From.Text.SpanOf(mention.Start, mention.End), mention.Name);
            }
        }

        foreach (var flag in stage.From.Flags)
        {
            if (flag.Value is not { } value)
                continue;
            foreach (var mention in VariableMention.In(value.Value, 0, value.Value.Length, '\\'))
            {
                if (IsUndefinedInFrom(mention))
                    AddFrom(value.PlaceOf(TextRange.FromBounds(mention.Start, mention.End)).Span, mention.Name);
            }
        }
    }

    /// <summary>
    /// Whether the name of the image is well-formed without the variable; else that is what is reported.
    /// </summary>
    private bool IsReadable(Stage stage) =>
        stage.Index < dockerfile.Bases.Count && dockerfile.Bases[stage.Index].Text is { Value.Length: > 0 } text
        && ReferenceSyntax.Parse(text.Value).Error is null;

    private bool IsUndefinedInFrom(VariableMention mention) =>
        !mention.IsGuarded && !globals.Contains(mention.Name) && !BuildVariables.IsPredefined(mention.Name);

    private void AddFrom(SourceSpan span, string name) => found.Add(new UndefinedMention(
        span, $"No ARG above the first FROM declares '{name}', so it is empty here" + Suggest(name, globals)));

    private void ReadPairs(Instruction instruction, Scope scope)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        var words = instruction.Arguments.Words;
        if (instruction.Arguments.IsLegacyPair && words.Count == 2)
        {
            var name = TextOf(instruction.Text, words[0]);
            set.Add(name);
            ReadPair(instruction, words[1], scope, name, set);
        }
        else if (!instruction.Arguments.IsLegacyPair)
        {
            set.UnionWith(words.Select(word => NameIn(TextOf(instruction.Text, word))));
            foreach (var word in words)
                ReadPair(instruction, word, scope, NameIn(TextOf(instruction.Text, word)), set);
        }

        scope.Names.Add(set);
    }

    private void ReadPair(
        Instruction instruction, WordRange word, Scope scope, string target, HashSet<string> set)
    {
        foreach (var mention in In(instruction.Text, word))
        {
            var span = instruction.Text.SpanOf(mention.Start, mention.End);
            if (instruction.Kind == InstructionKind.Env && mention.Name == target)
                Judge(mention, span, scope, Severity.Info);
            else if (instruction.Kind == InstructionKind.Env && set.Contains(mention.Name))
                JudgeNeighbour(mention, span, scope);
            else
                Judge(mention, span, scope);
        }
    }

    private void ReadFlags(Instruction instruction, Scope scope)
    {
        foreach (var flag in instruction.Flags)
        {
            if (flag is not { Name: "chown" or "chmod" or "checksum", Value: { } value })
                continue;
            foreach (var mention in VariableMention.In(value.Value, 0, value.Value.Length, '\\'))
                Judge(mention, value.PlaceOf(TextRange.FromBounds(mention.Start, mention.End)).Span, scope);
        }
    }

    private void ReadWords(Instruction instruction, Scope scope)
    {
        foreach (var word in instruction.Arguments.Words)
        {
            foreach (var mention in In(instruction.Text, word))
                Judge(mention, instruction.Text.SpanOf(mention.Start, mention.End), scope);
        }
    }

    private void Judge(VariableMention mention, SourceSpan span, Scope scope, Severity? atMost = null)
    {
        if (IsSet(mention, scope) || KnownBase.Sets(mention.Name, scope.Stage, dockerfile) != false)
            return;
        var reason = globals.Contains(mention.Name)
            ? $"'{mention.Name}' is empty here, because its ARG stands above the first FROM; repeat it in this stage"
            : BuildVariables.IsPredefined(mention.Name)
                ? $"'{mention.Name}' is empty here; declare it with 'ARG {mention.Name}' in this stage"
                : $"Nothing sets '{mention.Name}', so it is empty here" + Suggest(mention.Name, scope.Names.Own);
        found.Add(new UndefinedMention(span, reason) { AtMost = atMost });
    }

    /// <summary>A variable of the same <c>ENV</c> has its old value, which only a base image could give.</summary>
    private void JudgeNeighbour(VariableMention mention, SourceSpan span, Scope scope)
    {
        if (IsSet(mention, scope) || KnownBase.Sets(mention.Name, scope.Stage, dockerfile) == true)
            return;
        found.Add(new UndefinedMention(
            span, $"'{mention.Name}' is set by this same instruction, which does not see it yet; use a second ENV"));
    }

    private static bool IsSet(VariableMention mention, Scope scope) =>
        mention.IsGuarded || scope.Names.Contains(mention.Name) || Proxies.Contains(mention.Name);

    private IEnumerable<VariableMention> In(LogicalText text, WordRange word) =>
        VariableMention.In(text.Text, word.Start, word.End, dockerfile.Escape);

    private static string Suggest(string name, HashSet<string> names) =>
        names.Count <= MostSuggested && Spelling.Closest(name, names) is { } closest
            ? $"; did you mean '{closest}'?"
            : "";

    private static string TextOf(LogicalText text, WordRange word) =>
        text.Text.Substring(word.Start, word.End - word.Start);

    private static string NameIn(string pair) =>
        pair.IndexOf('=') is >= 0 and var equals ? pair.Substring(0, equals) : pair;

    private readonly record struct Scope(StageState Stage, VisibleNames Names);
}

/// <summary>A mention of a variable that is empty.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Message">Why it is empty.</param>
internal sealed record UndefinedMention(SourceSpan Span, string Message)
{
    /// <summary>The highest severity; null for that of the rule.</summary>
    public Severity? AtMost { get; init; }
}
