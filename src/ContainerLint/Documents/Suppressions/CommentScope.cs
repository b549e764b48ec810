using ContainerLint.Text;

namespace ContainerLint.Documents.Suppressions;

/// <summary>What a comment may be about, in its own source: which of it, the comment says.</summary>
/// <param name="Below">What it stands at: the line, instruction or element.</param>
/// <param name="Stage">The stage of a Dockerfile that it stands at, or null.</param>
/// <param name="Service">The service of a compose file that it stands at, or null.</param>
public readonly record struct CommentScope(SourceSpan Below, SourceSpan? Stage = null, SourceSpan? Service = null);
