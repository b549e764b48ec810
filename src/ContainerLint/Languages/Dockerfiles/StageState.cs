using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// What a stage is made of: the chain of stages down to its base image, and what of their instructions counts in the
/// end, as BuildKit's <c>dockerfile2llb/convert.go</c> has it.
/// </summary>
internal sealed class StageState
{
    private readonly DockerfileSyntax syntax;
    private StageVariables? variables;

    /// <summary>The state of a stage.</summary>
    /// <param name="syntax">The Dockerfile.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="below">The state of the stage that it builds on; null if it builds on an image.</param>
    /// <param name="image">The image at the end of the chain; null if it is unknown.</param>
    public StageState(DockerfileSyntax syntax, Stage stage, StageState? below, MappedText? image)
    {
        this.syntax = syntax;
        Stage = stage;
        Below = below;
        Image = image;
        Root = below?.Root ?? this;
        Depth = below is null ? 1 : below.Depth + 1;
        if (below is not null)
            below.IsLeaf = false;
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The state of the stage that it builds on; null if it builds on an image.</summary>
    public StageState? Below { get; }

    /// <summary>The first stage of the chain, whose <c>FROM</c> names the image.</summary>
    public StageState Root { get; }

    /// <summary>The image at the end of the chain, evaluated; null if it is unknown or none.</summary>
    public MappedText? Image { get; }

    /// <summary>Whether it is the last stage, which is built if no other one is asked for.</summary>
    public bool IsFinal => Stage.Index == syntax.Stages.Count - 1;

    /// <summary>How many stages the chain has.</summary>
    public int Depth { get; }

    /// <summary>Whether no other stage builds on it.</summary>
    public bool IsLeaf { get; private set; } = true;

    /// <summary>The file.</summary>
    public Source Source => syntax.Source;

    /// <summary>The escape character of the file.</summary>
    public char Escape => syntax.Escape;

    /// <summary>What rules remember about the image at the end of the chain; null until the first rule asks.</summary>
    internal object? Facts { get; set; }

    /// <summary>The instructions of the chain in the order in which they are built.</summary>
    public IEnumerable<Instruction> Chain
    {
        get
        {
            var states = new Stack<StageState>();
            for (var state = this; state is not null; state = state.Below)
                states.Push(state);
            return states.SelectMany(state => state.Stage.Instructions);
        }
    }

    /// <summary>The variables.</summary>
    public StageVariables Variables => variables ??= StageVariables.Of(this, syntax);

    /// <summary>The variables that an instruction of the chain sees.</summary>
    public StageVariables VariablesBefore(Instruction instruction) =>
        StageVariables.Before(instruction, this, syntax);

    /// <summary>The last instruction of a kind in the chain; null if there is none.</summary>
    public Instruction? LastOf(InstructionKind kind)
    {
        for (var i = Stage.Body.Count - 1; i >= 0; i--)
        {
            if (Stage.Body[i].Kind == kind)
                return Stage.Body[i];
        }

        return Below?.LastOf(kind);
    }

    /// <summary>
    /// The <c>CMD</c> that counts; null if there is none. An <c>ENTRYPOINT</c> drops the one of the stages below.
    /// </summary>
    public Instruction? Command =>
        Stage.Body.FindLast(one => one.Kind == InstructionKind.Cmd)
        ?? (Stage.Body.Exists(one => one.Kind == InstructionKind.Entrypoint) ? null : Below?.Command);

    /// <summary>
    /// The shell that reads an instruction of the chain: the words of <c>SHELL</c>; null for the default.
    /// </summary>
    public IReadOnlyList<MappedText>? ShellAt(Instruction instruction)
    {
        IReadOnlyList<MappedText>? shell = null;
        foreach (var one in Chain)
        {
            if (ReferenceEquals(one, instruction))
                break;
            if (one is { Kind: InstructionKind.Shell, IsJson: true, Words.Count: > 0 })
                shell = one.Words;
        }

        return shell;
    }

    /// <summary>
    /// The commands of a <c>RUN</c> of the chain, or of a <c>CMD</c>, <c>ENTRYPOINT</c> or <c>HEALTHCHECK</c>; none if
    /// no POSIX shell reads it.
    /// </summary>
    public IReadOnlyList<ShellCommand> CommandsOf(Instruction instruction) =>
        instruction.IsJson || IsPosix(ShellAt(instruction)) ? InstructionCommands.Of(instruction) : [];

    /// <summary>Whether the words of a <c>SHELL</c> start a POSIX shell, as the default does.</summary>
    public static bool IsPosix(IReadOnlyList<MappedText>? shell)
    {
        if (shell is null)
            return true;
        var name = shell[0].Value;
        return name.Substring(name.LastIndexOf('/') + 1) is "sh" or "bash" or "ash" or "dash" or "ksh" or "zsh";
    }
}
