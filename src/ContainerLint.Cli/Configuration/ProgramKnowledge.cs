using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Configuration;

/// <summary>What the program knows beyond the analyzer: which digests are which images.</summary>
internal static class ProgramKnowledge
{
    /// <summary>What is built in.</summary>
    public static KnowledgeBase BuiltIn { get; } = WithDigests(KnowledgeBase.Embedded);

    /// <summary>The same knowledge, with the built-in digests if it has none.</summary>
    public static KnowledgeBase WithDigests(KnowledgeBase knowledge) => knowledge.WithDigests(
        () => typeof(ProgramKnowledge).Assembly.GetManifestResourceStream("knowledge/digests.bin")!);
}
