namespace ContainerLint.Cli.Git;

/// <summary>A file whose content in the index differs from the one in the working folder.</summary>
/// <param name="FullPath">The full path.</param>
/// <param name="Blob">The object ID of the content in the index.</param>
/// <param name="IsDeleted">Whether it was deleted from the working folder.</param>
internal sealed record UnstagedFile(string FullPath, string Blob, bool IsDeleted);
