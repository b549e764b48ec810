using ContainerLint.Documents;

namespace ContainerLint.Cli.Files;

/// <summary>A file that may be read.</summary>
/// <param name="Path">The path to show, <c>/</c> as separator.</param>
/// <param name="FullPath">The full path.</param>
/// <param name="Language">What its name says; null if only its content can tell.</param>
/// <param name="IsExplicit">Whether the user named it.</param>
internal sealed record Candidate(string Path, string FullPath, Language? Language, bool IsExplicit)
{
    /// <summary>The full path of the folder whose walk found it; null for a file that the user named.</summary>
    public string? Root { get; init; }

    /// <summary>Whether it is a link that a walk found.</summary>
    public bool IsLink { get; init; }
}
