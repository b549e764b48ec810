namespace ContainerLint.Documents;

/// <summary>
/// Stands for a syntax tree that was let go, for a run of many files has no room for all of them: whoever needs it reads
/// the document's source again.
/// </summary>
public sealed class ReleasedSyntax
{
    private ReleasedSyntax()
    {
    }

    /// <summary>The only one there is.</summary>
    public static ReleasedSyntax Instance { get; } = new();
}
