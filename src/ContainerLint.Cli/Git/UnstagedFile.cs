namespace ContainerLint.Cli.Git;

/// <summary>A file that is another one in the index than in the working folder.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Blob">What the index has.</param>
/// <param name="IsDeleted">Whether it is not in the working folder any more.</param>
internal sealed record UnstagedFile(string FullPath, string Blob, bool IsDeleted);
