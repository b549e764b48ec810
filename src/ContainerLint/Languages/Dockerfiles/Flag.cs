using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A flag of an instruction, such as <c>--from=builder</c>.</summary>
/// <param name="Name">The name without its dashes, as written.</param>
/// <param name="Value">
/// What follows the first <c>=</c>, without quotes and escapes; null if there is no <c>=</c>.
/// </param>
/// <param name="Span">The whole flag in the source.</param>
public sealed record Flag(string Name, MappedText? Value, SourceSpan Span)
{
    /// <summary>The value as typed, with quotes; empty if there is none.</summary>
    public SourceSpan ValueSpan { get; init; }
}
