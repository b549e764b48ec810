using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Dockerfiles;

/// <summary>When BuildKit notices a fault: it reports the first one of the earliest step alone.</summary>
internal enum Step
{
    /// <summary>Lines are split into instructions.</summary>
    Splitting,

    /// <summary>Instructions are read.</summary>
    Reading,

    /// <summary>Stages and variables are resolved.</summary>
    Resolving,
}

/// <summary>Keeps the fault that BuildKit would report.</summary>
internal sealed class FaultSink
{
    private Step step;

    /// <summary>The fault, if there is one.</summary>
    public SyntaxFault? Fault { get; private set; }

    /// <summary>Whether a fault of this step would be one too many.</summary>
    public bool IsSettled(Step noticedIn) => Fault is not null && step <= noticedIn;

    /// <summary>Notes a fault.</summary>
    /// <param name="noticedIn">The step in which BuildKit notices it.</param>
    /// <param name="span">Where it is.</param>
    /// <param name="message">One sentence without a final period.</param>
    public void Add(Step noticedIn, SourceSpan span, string message)
    {
        if (IsSettled(noticedIn))
            return;
        step = noticedIn;
        Fault = new SyntaxFault(span, message);
    }

    /// <summary>Takes over what another sink kept.</summary>
    public void Add(FaultSink other)
    {
        if (other.Fault is { } fault)
            Add(other.step, fault.Span, fault.Message);
    }
}
