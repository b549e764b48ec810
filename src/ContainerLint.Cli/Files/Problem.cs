namespace ContainerLint.Cli.Files;

/// <summary>Why a file could not be read or written.</summary>
/// <param name="Path">The path to show.</param>
/// <param name="Message">The reason, as the end of a sentence: "does not exist".</param>
internal sealed record Problem(string Path, string Message)
{
    /// <summary>The whole sentence, without a final period.</summary>
    public string Sentence => $"'{Path}' {Message}";
}
