using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A parser directive at the top of a Dockerfile, such as <c># syntax=docker/dockerfile:1</c>.</summary>
/// <param name="Name">The name in lower case: <c>syntax</c>, <c>escape</c> or <c>check</c>.</param>
/// <param name="Value">The value, trimmed.</param>
/// <param name="Span">The comment, including its <c>#</c>.</param>
/// <param name="NameSpan">The name.</param>
/// <param name="ValueSpan">The value.</param>
public sealed record Directive(
    string Name, string Value, SourceSpan Span, SourceSpan NameSpan, SourceSpan ValueSpan)
{
    /// <summary>
    /// Whether BuildKit applies it. BuildKit ignores <c>syntax</c> and <c>check</c> if this directive or one above it
    /// is indented, and <c>escape</c> below a <c>#!</c> line.
    /// </summary>
    public bool IsEffective { get; init; } = true;
}
