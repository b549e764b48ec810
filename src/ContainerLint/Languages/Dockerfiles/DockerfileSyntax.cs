using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>The syntax tree of a Dockerfile, with the place of everything in it.</summary>
public sealed class DockerfileSyntax
{
    internal DockerfileSyntax(Source source, char escape)
    {
        Source = source;
        Escape = escape;
    }

    /// <summary>The text that was read.</summary>
    public Source Source { get; }

    /// <summary>The escape character: a backslash, or a backtick where a directive says so.</summary>
    public char Escape { get; internal set; }

    /// <summary>The parser directives, in order.</summary>
    public IReadOnlyList<Directive> Directives { get; internal set; } = [];

    /// <summary>All instructions, in order; those behind an error as far as they can be made out.</summary>
    public IReadOnlyList<Instruction> Instructions { get; internal set; } = [];

    /// <summary>The stages, in order.</summary>
    public IReadOnlyList<Stage> Stages { get; internal set; } = [];

    /// <summary>
    /// Comment lines from their <c>#</c> on, in order, with the instruction that each stands above or inside of; read
    /// only where a suppression may be among them.
    /// </summary>
    internal List<(SourceSpan Span, Instruction? Instruction)> Comments { get; } = [];

    /// <summary>What is wrong with the syntax so far.</summary>
    internal ErrorSink Errors { get; } = new();
}
