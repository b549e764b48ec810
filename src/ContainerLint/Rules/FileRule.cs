using ContainerLint.Documents;

namespace ContainerLint.Rules;

/// <summary>
/// A rule about one file. It runs right after the file is read, while the syntax tree is there, and before anything is
/// known about other files.
/// </summary>
public abstract class FileRule : Rule
{
    /// <summary>The findings in a document, in any order.</summary>
    public abstract IEnumerable<Finding> Check(SourceDocument document, FileContext context);
}
