using ContainerLint.Cli.Files;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Knowledge;

/// <summary>The knowledge of a run: one archive as a whole, never several merged.</summary>
/// <param name="Base">What is known.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Path">The full path of its file; null if it is built in.</param>
internal sealed record ChosenKnowledge(KnowledgeBase Base, KnowledgeOrigin Origin, string? Path)
{
    /// <summary>What is embedded in the program.</summary>
    public static ChosenKnowledge BuiltIn { get; } = new(KnowledgeBase.Embedded, KnowledgeOrigin.BuiltIn, null);

    /// <summary>What the project or the command line names but cannot be used.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What else is worth saying, as sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How old it may be, in days; 0 for any age.</summary>
    public int MaxAge { get; init; }

    /// <summary>Where it comes from, in words.</summary>
    public string Place => Origin switch
    {
        KnowledgeOrigin.BuiltIn => "built in",
        KnowledgeOrigin.Folder => "the user's folder",
        KnowledgeOrigin.Package => $"the package '{KnowledgePackage.Id}'",
        _ => "a file that is named",
    };

    /// <summary>What reports state of it.</summary>
    public KnowledgeStatement Statement => new(Base.Date.ToString(), Base.Hash, Origin switch
    {
        KnowledgeOrigin.BuiltIn => "built-in",
        KnowledgeOrigin.Folder => "folder",
        KnowledgeOrigin.Package => "package",
        _ => "file",
    });

    /// <summary>How many days old it is.</summary>
    public int AgeOn(Day today) => Math.Max(0, today - Base.Date);

    /// <summary>Whether it is older than is allowed.</summary>
    public bool IsTooOldOn(Day today) => MaxAge > 0 && AgeOn(today) > MaxAge;
}
