using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Evaluates a Dockerfile as BuildKit's <c>dockerfile2llb/convert.go</c>, <c>toDispatchState</c>, does: the variables
/// in <c>FROM</c>, and which names are stages and which are images.
/// </summary>
internal sealed partial class Evaluation
{
    private readonly DockerfileSyntax syntax;
    private readonly BuildArguments? arguments;
    private readonly ExpansionBudget budget = new();
    private readonly BuildVariables variables = new();
    private readonly List<Use> uses;
    private readonly StageGraph stages;
    private IReadOnlyDictionary<string, int>? scopes;

    private Evaluation(DockerfileSyntax syntax, BuildArguments? arguments)
    {
        this.syntax = syntax;
        this.arguments = arguments;
        stages = new StageGraph(syntax.Stages);
        uses = new List<Use>(syntax.Stages.Count);
    }

    /// <summary>Errors in names and variables.</summary>
    public ErrorSink Errors { get; } = new();

    /// <summary>The variables that <c>FROM</c> sees.</summary>
    public BuildVariables Variables => variables;

    /// <summary>The base of each stage.</summary>
    public List<StageBase> Bases { get; } = [];

    /// <summary>Evaluates a Dockerfile.</summary>
    public static Evaluation Of(DockerfileSyntax syntax, BuildArguments? arguments)
    {
        var evaluation = new Evaluation(syntax, arguments);
        evaluation.Run();
        return evaluation;
    }

    /// <summary>The images that the build uses, in the order of the text.</summary>
    public IReadOnlyList<ImageUse> Images()
    {
        var reached = arguments is null ? null : stages.Reached(arguments.Target, arguments.Replaces);
        var images = new List<ImageUse>(uses.Count + 1);
        if (Frontend.Of(syntax) is { } frontend)
            images.Add(frontend);
        foreach (var use in uses)
        {
            if (reached is null || reached[use.Stage])
                images.Add(ImageOf(use, syntax.Stages[use.Stage]));
        }

        return images;
    }

    private static ImageUse ImageOf(Use use, Stage stage) => new(use.Text, use.Role, use.Place, stage.Name)
    {
        Advice = use.Advice,
        Platform = use.Role == Role.Base ? PlatformOf(stage) : null,
    };

    /// <summary>The platform of a <c>FROM</c>; null if it has none or contains variables.</summary>
    private static string? PlatformOf(Stage stage)
    {
        foreach (var flag in stage.From.Flags)
        {
            if (flag is { Name: "platform", Value: { IsKnown: true, Value: { Length: > 0 } value } })
                return value.IndexOf('$') < 0 ? value : null;
        }

        return null;
    }

    private void Run()
    {
        DeclareGlobals();
        foreach (var stage in syntax.Stages)
            Bases.Add(BaseOf(stage));

        foreach (var stage in syntax.Stages)
        {
            if (IsReplaced(stage.Name))
                continue;
            if (Bases[stage.Index] is { Kind: StageBaseKind.Image, Text: { } text, Advice: var advice }
                && IsTrusted(stage))
            {
                AddUse(new Use(stage.Index, Role.Base, text, new Place(syntax.Source, stage.BaseSpan), advice));
            }

            foreach (var instruction in stage.Instructions)
                ReadSources(stage, instruction);
        }
    }

    private void DeclareGlobals()
    {
        if (arguments is not null)
        {
            foreach (var pair in arguments.Values)
            {
                if (BuildVariables.IsPredefined(pair.Key))
                    variables.Set(pair.Key, pair.Value);
            }
        }

        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Kind == InstructionKind.From)
                return;
            if (instruction.Kind != InstructionKind.Arg)
                continue;
            var position = instruction.BodyStart;
            var text = instruction.Text;
            while (Words.TryTakeQuoted(text.Text, ref position, text.End, syntax.Escape, out var word))
                Declare(text, word);
        }
    }

    private void Declare(LogicalText text, WordRange word)
    {
        var equals = text.Text.IndexOf('=', word.Start, word.End - word.Start);
        var nameEnd = equals < 0 ? word.End : equals;
        var name = text.Text.Substring(word.Start, nameEnd - word.Start);
        if (arguments is not null && arguments.Values.TryGetValue(name, out var given))
        {
            variables.Set(name, given);
        }
        else if (equals < 0)
        {
            variables.Declare(name);
        }
        else
        {
            // "ARG TAG=${TAG}" has no value of its own: it is to be given with --build-arg, as "ARG TAG" is.
            variables.Declare(name);
            if (Expand(text, new WordRange(equals + 1, word.End)) is { Text: { } value } expansion)
                variables.Set(name, value, expansion.Depth);
            else
                variables.SetUnknown(name);
        }
    }

    private Expansion Expand(LogicalText text, WordRange word)
    {
        if (WordExpander.IsPlain(text, word, syntax.Escape))
            return new Expansion(text.Map(word.Start, word.End, Notations.For(syntax.Escape).Bare), null);
        var expansion = WordExpander.Expand(text, word, syntax.Escape, variables, budget);
        if (expansion.Error is { } error)
            Errors.Add(Step.Resolving, error.Kind, error.Span, error.Message);
        return expansion;
    }

    private StageBase BaseOf(Stage stage)
    {
        if (stage.Base is not { } word || Expand(stage.From.Text, word) is not { Text: { } text } expansion)
            return new StageBase(StageBaseKind.None, null);
        if (text.Value.Length == 0)
        {
            Errors.Add(
                Step.Resolving, DockerfileErrorKinds.EmptyBaseImage, stage.BaseSpan,
                NoteOnScope(stage, expansion.Unmatched)
                ?? "The image name is empty once its variables are expanded; give the ARG a default or name an image");
            return new StageBase(StageBaseKind.None, text);
        }

        if (text.Value == "scratch")
            return new StageBase(StageBaseKind.Scratch, text);
        if (stages.TryFindBase(stage, text.Value, budget)
            || (text.WithoutOptionalPrefix is { } bare && stages.TryFindBase(stage, bare, budget)))
        {
            return new StageBase(StageBaseKind.Stage, text);
        }

        return new StageBase(IsReplaced(text.Value) ? StageBaseKind.Context : StageBaseKind.Image, text)
        {
            Advice = NoteOnScope(stage, expansion.Unmatched),
        };
    }

    /// <summary>
    /// What helps where a <c>FROM</c> uses a variable that an <c>ARG</c> of a stage above declares; null if none does.
    /// </summary>
    private string? NoteOnScope(Stage stage, IReadOnlyList<string> undeclared)
    {
        foreach (var name in undeclared)
        {
            if (IsDeclaredAbove(stage, name))
                return $"'{name}' is empty here, because its ARG belongs to another stage; "
                    + "move it above the first FROM";
        }

        return null;
    }

    private bool IsDeclaredAbove(Stage stage, string name)
    {
        scopes ??= StageArguments.Of(syntax);
        return scopes.TryGetValue(name, out var first) && first < stage.Index;
    }

    /// <summary>Whether the first argument of a <c>FROM</c> is certainly meant as an image.</summary>
    private static bool IsTrusted(Stage stage)
    {
        var words = stage.From.Arguments.Words;
        var text = stage.From.Text.Text;
        return stage.IsWellFormed || StageReader.HasAs(stage.From.Text, words)
            || (words.Count > 1 && text[words[1].Start] == '#') || (words.Count > 3 && text[words[3].Start] == '#');
    }

    private bool IsReplaced(string? name) => name is not null && arguments is not null && arguments.Replaces(name);

    private readonly record struct Use(int Stage, Role Role, MappedText Text, Place Place, string? Advice = null);
}
