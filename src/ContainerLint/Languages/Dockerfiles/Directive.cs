using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A parser directive at the head of a Dockerfile, such as <c># syntax=docker/dockerfile:1</c>.</summary>
/// <param name="Name">The name in lower case: <c>syntax</c>, <c>escape</c> or <c>check</c>.</param>
/// <param name="Value">The value without blanks at its ends.</param>
/// <param name="Span">The whole comment from its <c>#</c> on.</param>
/// <param name="NameSpan">The name.</param>
/// <param name="ValueSpan">The value.</param>
public sealed record Directive(
    string Name, string Value, SourceSpan Span, SourceSpan NameSpan, SourceSpan ValueSpan)
{
    /// <summary>
    /// Whether BuildKit looks at it. It finds <c>syntax</c> and <c>check</c> only where no blank stands before the
    /// <c>#</c> of this directive and those above, and <c>escape</c> only where no <c>#!</c> line stands above.
    /// </summary>
    public bool IsEffective { get; init; } = true;
}
