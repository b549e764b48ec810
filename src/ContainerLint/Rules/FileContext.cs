using ContainerLint.Configuration;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>What a rule about one file can use besides the document.</summary>
/// <param name="settings">The options that apply to the file.</param>
/// <param name="today">The day of the run: what ends later has not ended.</param>
public class FileContext(Settings settings, Day today)
{
    /// <summary>The options that apply to the file.</summary>
    public Settings Settings => settings;

    /// <summary>The day of the run: what ends later has not ended.</summary>
    public Day Today => today;

    /// <summary>What is known of images.</summary>
    public KnowledgeBase Knowledge { get; init; } = KnowledgeBase.Embedded;
}
