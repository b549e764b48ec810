namespace ContainerLint.Rules;

/// <summary>The variables that a stage sets, on top of those of the stage that it builds on.</summary>
/// <param name="outer">Those of the stage below; null if it builds on an image.</param>
internal sealed class VisibleNames(VisibleNames? outer)
{
    /// <summary>What the stage itself sets.</summary>
    public HashSet<string> Own { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds what an instruction sets.</summary>
    public void Add(IEnumerable<string> names) => Own.UnionWith(names);

    /// <summary>Whether one of the stages sets a variable.</summary>
    public bool Contains(string name) => Own.Contains(name) || outer?.Contains(name) == true;
}
