using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>The scopes that a comment can apply to, in its own source; its directive selects one of them.</summary>
/// <param name="Below">The line, instruction or element that the comment belongs to.</param>
/// <param name="Stage">The surrounding stage of a Dockerfile, or null.</param>
/// <param name="Service">The surrounding service of a compose file, or null.</param>
public readonly record struct CommentScope(SourceSpan Below, SourceSpan? Stage = null, SourceSpan? Service = null);
