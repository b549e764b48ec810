using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>When BuildKit notices an error: it reports the first one of the earliest step alone.</summary>
internal enum Step
{
    /// <summary>Lines are split into instructions.</summary>
    Splitting,

    /// <summary>Instructions are read.</summary>
    Reading,

    /// <summary>Stages and variables are resolved.</summary>
    Resolving,
}

/// <summary>Keeps the error that BuildKit would report.</summary>
internal sealed class ErrorSink
{
    private Step step;

    /// <summary>The error, if there is one.</summary>
    public SyntaxError? Error { get; private set; }

    /// <summary>Whether an error of this step would be one too many.</summary>
    public bool IsSettled(Step noticedIn) => Error is not null && step <= noticedIn;

    /// <summary>Notes an error.</summary>
    /// <param name="noticedIn">The step in which BuildKit notices it.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="message">One sentence without a final period.</param>
    public void Add(Step noticedIn, SourceSpan span, string message)
    {
        if (IsSettled(noticedIn))
            return;
        step = noticedIn;
        Error = new SyntaxError(span, message);
    }

    /// <summary>Takes over what another sink kept.</summary>
    public void Add(ErrorSink other)
    {
        if (other.Error is { } error)
            Add(other.step, error.Span, error.Message);
    }
}
