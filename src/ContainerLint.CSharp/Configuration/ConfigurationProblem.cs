namespace ContainerLint.CSharp.Configuration;

/// <summary>What is wrong with a configuration file.</summary>
/// <param name="Path">The path to show.</param>
/// <param name="Line">The line, from 1; 0 for the whole file.</param>
/// <param name="Message">What is wrong, as a sentence without a final period.</param>
public sealed record ConfigurationProblem(string Path, int Line, string Message)
{
    /// <summary>The message after its place: <c>.editorconfig:7: …</c>.</summary>
    public string Sentence => Line == 0 ? $"{Path}: {Message}" : $"{Path}:{Line}: {Message}";
}
