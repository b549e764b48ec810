namespace ContainerLint.Cli.Results;

/// <summary>What a report states of the knowledge behind it: the same state gives the same findings.</summary>
/// <param name="Date">The last day that it covers.</param>
/// <param name="Hash">The SHA-256 of its archive.</param>
/// <param name="Source">Where it comes from: <c>built-in</c>, <c>folder</c>, <c>package</c> or <c>file</c>.</param>
internal sealed record KnowledgeStatement(string Date, string Hash, string Source);
