namespace ContainerLint.CSharp.Deriving;

/// <summary>The names of a project's own functions and members that take images. Thread-safe.</summary>
public sealed class HelperNames
{
    private readonly WordSearch search;

    internal HelperNames(IReadOnlyCollection<string> names)
    {
        IsEmpty = names.Count == 0;
        search = new WordSearch(names);
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty { get; }

    /// <summary>Whether a file may use one of them: false only if its text has none of the names.</summary>
    public bool MayBeIn(string text) => !IsEmpty && search.IsIn(text);
}
