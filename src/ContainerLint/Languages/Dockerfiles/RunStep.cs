using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A <c>RUN</c>, also one after <c>ONBUILD</c>, with the commands that it starts.</summary>
internal sealed class RunStep
{
    private readonly Instruction outer;
    private readonly bool isPosix;
    private IReadOnlyList<ShellCommand>? commands;
    private IReadOnlyList<RunMount>? mounts;

    private RunStep(Instruction outer, Instruction run, StageState? stage, Instruction? shell, bool isWindows)
    {
        this.outer = outer;
        Run = run;
        Stage = stage;
        Shell = shell?.Words;
        isPosix = shell is null ? !isWindows : StageState.IsPosix(Shell);
    }

    /// <summary>The <c>RUN</c>.</summary>
    public Instruction Run { get; }

    /// <summary>The stage that it belongs to; null above the first <c>FROM</c>.</summary>
    public StageState? Stage { get; }

    /// <summary>Whether <c>ONBUILD</c> leaves it to the images that build on this one.</summary>
    public bool IsTrigger => !ReferenceEquals(outer, Run);

    /// <summary>The words of the <c>SHELL</c> that reads it; null for the default.</summary>
    public IReadOnlyList<MappedText>? Shell { get; }

    /// <summary>The commands; none if no POSIX shell reads them.</summary>
    public IReadOnlyList<ShellCommand> Commands => commands ??=
        Run.IsJson || isPosix ? InstructionCommands.Of(Run) : [];

    /// <summary>What is mounted.</summary>
    public IReadOnlyList<RunMount> Mounts => mounts ??= [.. Run.Flags
        .Where(flag => flag is { Name: "mount", Value: not null })
        .Select(flag => RunMount.Of(flag.Value!.Value))];

    /// <summary>All of a Dockerfile, in order.</summary>
    public static IReadOnlyList<RunStep> Of(DockerfileSyntax syntax)
    {
        var steps = new List<RunStep>();
        var stage = -1;
        Instruction? shell = null;
        var isWindows = false;
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction.Kind == InstructionKind.From)
            {
                var state = syntax.States[++stage];
                shell = state.Below?.LastOf(InstructionKind.Shell);
                isWindows = WindowsStage.Is(state, syntax);
            }
            else if (instruction is { Kind: InstructionKind.Shell, IsJson: true, Words.Count: > 0 })
            {
                shell = instruction;
            }

            var inner = instruction.Trigger ?? instruction;
            if (inner.Kind == InstructionKind.Run)
                steps.Add(new RunStep(instruction, inner, stage < 0 ? null : syntax.States[stage], shell, isWindows));
        }

        return steps;
    }

    /// <summary>Whether a folder, or one around it, is a mount that leaves nothing in the image.</summary>
    public bool IsMounted(string folder)
    {
        foreach (var mount in Mounts)
        {
            if (mount.Type is "cache" or "tmpfs" && mount.Target is { Length: > 0 } target
                && (folder + "/").StartsWith(target.TrimEnd('/') + "/", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A <c>RUN --mount</c>.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Target">Where it is mounted; null if that is not said.</param>
internal sealed record RunMount(string Type, string? Target)
{
    /// <summary>Reads the value of the flag.</summary>
    public static RunMount Of(string value)
    {
        var (type, target) = ("bind", (string?)null);
        foreach (var field in value.Split(','))
        {
            var equals = field.IndexOf('=');
            if (equals < 0)
                continue;
            var text = field.Substring(equals + 1);
            switch (field.Substring(0, equals).ToLowerInvariant())
            {
                case "type":
                    type = text.ToLowerInvariant();
                    break;
                case "target" or "dst" or "destination":
                    target = text;
                    break;
                default:
                    break;
            }
        }

        return new RunMount(type, target);
    }
}
