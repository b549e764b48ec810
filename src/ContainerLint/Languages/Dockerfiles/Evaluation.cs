using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// What a build would do with a Dockerfile: the variables that <c>FROM</c> sees, which names are stages, and which are
/// images.
/// </summary>
internal sealed class Evaluation
{
    private readonly DockerfileSyntax syntax;
    private readonly BuildArguments? arguments;
    private readonly ExpansionBudget budget = new();
    private readonly BuildVariables variables = new();
    private readonly List<Use> uses;
    private readonly StageGraph stages;

    private Evaluation(DockerfileSyntax syntax, BuildArguments? arguments)
    {
        this.syntax = syntax;
        this.arguments = arguments;
        stages = new StageGraph(syntax.Stages);
        uses = new List<Use>(syntax.Stages.Count);
    }

    /// <summary>What is wrong with names and variables.</summary>
    public ErrorSink Errors { get; } = new();

    /// <summary>The variables that <c>FROM</c> sees.</summary>
    public BuildVariables Variables => variables;

    /// <summary>What the base of each stage is.</summary>
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
        if (Frontend() is { } frontend)
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
        Platform = use.Role == Role.Base ? PlatformOf(stage) : null,
    };

    /// <summary>The platform of a <c>FROM</c>; null if there is none, or variables are in it.</summary>
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
            if (Bases[stage.Index] is { Kind: StageBaseKind.Image, Text: { } text } && IsTrusted(stage))
                uses.Add(new Use(stage.Index, Role.Base, text, new Place(syntax.Source, stage.BaseSpan)));
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
        else if (Expand(text, new WordRange(equals + 1, word.End)) is { Text: { } value } expansion)
        {
            variables.Set(name, value, expansion.Depth);
        }
        else
        {
            variables.SetUnknown(name);
        }
    }

    private Expansion Expand(LogicalText text, WordRange word)
    {
        if (WordExpander.IsPlain(text, word, syntax.Escape))
            return new Expansion(text.Map(word.Start, word.End, Notations.For(syntax.Escape).Bare), null);
        var expansion = WordExpander.Expand(text, word, syntax.Escape, variables, budget);
        if (expansion.Error is var (span, message))
            Errors.Add(Step.Resolving, span, message);
        return expansion;
    }

    private StageBase BaseOf(Stage stage)
    {
        if (stage.Base is not { } word || Expand(stage.From.Text, word).Text is not { } text)
            return new StageBase(StageBaseKind.None, null);
        if (text.Value.Length == 0)
        {
            Errors.Add(
                Step.Resolving, stage.BaseSpan,
                "The image is empty when its variables are expanded; give the ARG a default or name an image");
            return new StageBase(StageBaseKind.None, text);
        }

        if (text.Value == "scratch")
            return new StageBase(StageBaseKind.Scratch, text);
        if (stages.TryFindBase(stage, text.Value, budget))
            return new StageBase(StageBaseKind.Stage, text);
        return new StageBase(IsReplaced(text.Value) ? StageBaseKind.Context : StageBaseKind.Image, text);
    }

    private void ReadSources(Stage stage, Instruction instruction)
    {
        if (instruction.Kind is not (InstructionKind.Copy or InstructionKind.Run or InstructionKind.Onbuild))
            return;
        var trigger = instruction.Trigger;
        var inner = trigger ?? instruction;
        if (inner.Kind is not (InstructionKind.Copy or InstructionKind.Run) || inner.FirstBodyCharacter != '-')
            return;
        foreach (var flag in inner.Flags)
        {
            if (flag.Value is not { } value)
                continue;
            if (flag.Name == "from" && inner.Kind == InstructionKind.Copy)
                ReadCopied(stage, value, flag.ValueSpan, trigger is not null);
            else if (flag.Name == "mount" && inner.Kind == InstructionKind.Run)
                ReadMounted(stage, flag, value, trigger is not null);
        }
    }

    private void ReadCopied(Stage stage, MappedText value, SourceSpan span, bool isTrigger)
    {
        if (value.Value.Length == 0)
            return;
        if (value.Value.IndexOf('$') >= 0)
        {
            if (isTrigger)
                return;
            Errors.Add(
                Step.Resolving, span,
                "BuildKit expands no variables in --from; begin a stage with this image and copy from the stage");
        }
        else if (int.TryParse(value.Value, out var index))
        {
            if (!isTrigger)
                ReadIndex(stage, index, span);
        }
        else
        {
            ReadSource(stage, new Use(stage.Index, Role.Copied, value, new Place(syntax.Source, span)), isTrigger);
        }
    }

    private void ReadIndex(Stage stage, int index, SourceSpan span)
    {
        if (index >= 0 && index < stage.Index)
            stages.Depend(stage, index);
        else
            Errors.Add(Step.Resolving, span, $"There is no stage {index} before this one; stages count from 0");
    }

    private void ReadMounted(Stage stage, Flag flag, MappedText value, bool isTrigger)
    {
        var mount = Mount.Read(value);
        if (mount.Error is { } error && !isTrigger)
            Errors.Add(mount.IsNoticedEarly ? Step.Reading : Step.Resolving, flag.Span, error);
        if (mount.From is { Value.Length: > 0 } from && from.Value.IndexOf('$') < 0)
            ReadSource(stage, new Use(stage.Index, Role.Mounted, from, from.Place), isTrigger);
    }

    /// <summary>Decides whether a name is a stage or an image.</summary>
    private void ReadSource(Stage stage, Use use, bool isTrigger)
    {
        var name = use.Text.Value;
        var found = stages.Find(name, stage.Index);
        if (found >= 0 && found < stage.Index)
        {
            stages.Depend(stage, found);
        }
        else if (found >= 0 && !isTrigger)
        {
            Errors.Add(Step.Resolving, use.Place.Span, found == stage.Index
                ? $"The stage '{name}' uses itself; name another stage or image"
                : $"The stage '{name}' stands further down; move it before this one");
        }
        else if (name != "scratch" && !IsReplaced(name) && !(isTrigger && StageReader.IsName(name)))
        {
            // A trigger is resolved in the child's build, where a plain name may be a stage.
            uses.Add(use);
        }
    }

    /// <summary>Whether the first argument of a <c>FROM</c> is surely meant as an image.</summary>
    private static bool IsTrusted(Stage stage)
    {
        var words = stage.From.Arguments.Words;
        var text = stage.From.Text.Text;
        return stage.IsWellFormed || StageReader.HasAs(stage.From.Text, words)
            || (words.Count > 1 && text[words[1].Start] == '#') || (words.Count > 3 && text[words[3].Start] == '#');
    }

    private bool IsReplaced(string? name) => name is not null && arguments is not null && arguments.Replaces(name);

    private ImageUse? Frontend()
    {
        foreach (var directive in syntax.Directives)
        {
            if (directive.Name != "syntax" || !directive.IsEffective)
                continue;
            var blank = directive.Value.IndexOf(' ');
            var span = blank < 0 ? directive.ValueSpan : new SourceSpan(directive.ValueSpan.Start, blank);
            var text = MappedText.Verbatim(syntax.Source, span, Notations.Directive);
            return new ImageUse(text, Role.Frontend, new Place(syntax.Source, span));
        }

        return null;
    }

    private readonly record struct Use(int Stage, Role Role, MappedText Text, Place Place);
}
