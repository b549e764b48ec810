using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The syntax tree of a Dockerfile, with source spans.</summary>
public sealed class DockerfileSyntax
{
    private IReadOnlyList<StageState>? states;
    private IReadOnlyList<RunStep>? runs;

    internal DockerfileSyntax(Source source, char escape)
    {
        Source = source;
        Escape = escape;
    }

    /// <summary>The text that was read.</summary>
    public Source Source { get; }

    /// <summary>The escape character: a backslash, or a backtick if a directive sets it.</summary>
    public char Escape { get; internal set; }

    /// <summary>
    /// Whether Buildah reads the file, which allows more than BuildKit: it is a Containerfile, or meant for Podman.
    /// </summary>
    public bool IsForBuildah { get; internal set; }

    /// <summary>The parser directives, in order.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];

    /// <summary>All instructions, in order, including those after an error as far as they can be read.</summary>
    public IReadOnlyList<Instruction> Instructions { get; internal set; } = [];

    /// <summary>The stages, in order.</summary>
    public IReadOnlyList<Stage> Stages { get; internal set; } = [];

    /// <summary>What each stage builds on; empty until it is evaluated.</summary>
    internal IReadOnlyList<StageBase> Bases { get; set; } = [];

    /// <summary>The variables that <c>FROM</c> sees; null until they are evaluated.</summary>
    internal BuildVariables? Globals { get; set; }

    /// <summary>What the stages are made of, in their order; found when it is first asked for.</summary>
    internal IReadOnlyList<StageState> States => states ??= StageStates.Of(this);

    /// <summary>All <c>RUN</c> instructions with their commands; found when they are first asked for.</summary>
    internal IReadOnlyList<RunStep> Runs => runs ??= RunStep.Of(this);

    /// <summary>
    /// Comment lines from their <c>#</c> on, in order, with the instruction that follows or contains each of them; read
    /// only if the file may have suppressions.
    /// </summary>
    internal List<(SourceSpan Span, Instruction? Instruction)> Comments { get; } = [];

    /// <summary>The error found so far.</summary>
    internal ErrorSink Errors { get; } = new();
}
