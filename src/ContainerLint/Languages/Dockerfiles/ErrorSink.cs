using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// The step in which BuildKit finds an error. It stops after a step with errors and reports only the first of them.
/// </summary>
internal enum Step
{
    /// <summary>Lines are split into instructions: <c>parser.Parse</c>.</summary>
    Splitting,

    /// <summary>Instructions are read: <c>instructions.Parse</c>.</summary>
    Reading,

    /// <summary>Stages and variables are resolved: <c>dockerfile2llb.Dockerfile2LLB</c>.</summary>
    Resolving,
}

/// <summary>Keeps the error that BuildKit would report.</summary>
internal sealed class ErrorSink
{
    private Step step;

    /// <summary>The error, or null.</summary>
    public SyntaxError? Error { get; private set; }

    /// <summary>Whether BuildKit would no longer report an error that it finds in a step.</summary>
    public bool IsSettled(Step foundIn) => Error is not null && step <= foundIn;

    /// <summary>Adds an error; keeps it if BuildKit would report it instead of the present one.</summary>
    /// <param name="foundIn">The step in which BuildKit finds it.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="message">One sentence without a final period.</param>
    public void Add(Step foundIn, SyntaxErrorKind kind, SourceSpan span, string message)
    {
        if (IsSettled(foundIn))
            return;
        step = foundIn;
        Error = new SyntaxError(span, message, kind);
    }

    /// <summary>Adds the error of another sink.</summary>
    public void Add(ErrorSink other)
    {
        if (other.Error is { } error)
            Add(other.step, error.Kind, error.Span, error.Message);
    }
}
