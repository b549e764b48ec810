namespace ContainerLint.Cli.Hosting;

/// <summary>Which lines a run reports on.</summary>
/// <param name="Since">Lines added since the merge base with this commit; null for no such limit.</param>
/// <param name="IsStaged">Staged lines, with files read as they are staged.</param>
internal sealed record ScopeRequest(string? Since, bool IsStaged)
{
    /// <summary>Every line.</summary>
    public static ScopeRequest All { get; } = new(null, false);
}
