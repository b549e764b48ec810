using ContainerLint.Documents;
using ContainerLint.Knowledge;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Workspaces;

/// <summary>What a workspace asks of the program it runs in: configuration, the day, and threads.</summary>
public abstract class WorkspaceHost
{
    /// <summary>The day of the run.</summary>
    public abstract Day Today { get; }

    /// <summary>What is known of images.</summary>
    public virtual KnowledgeBase Knowledge => KnowledgeBase.Embedded;

    /// <summary>What applies to a file; files that are configured alike share one instance.</summary>
    /// <param name="path">The <c>Source.Path</c> of the file.</param>
    public abstract FileRules RulesOf(string path);

    /// <summary>Whether the configuration excludes a file, so that nothing is reported in it.</summary>
    /// <inheritdoc cref="RulesOf"/>
    public abstract bool Excludes(string path);

    /// <summary>
    /// The severity that overrides a finding which another document reports in this file, as the compiler would apply
    /// it by location; null if nothing does.
    /// </summary>
    public virtual Severity? SeverityAt(string path, Rule rule) => null;

    /// <summary>
    /// The folder of the solution that a file belongs to, null if there is none: only files that belong together are
    /// compared with each other. A host that builds one project has one solution.
    /// </summary>
    public virtual string? SolutionOf(string path) => "";

    /// <summary>
    /// Whether code or settings of an app say where it listens, whatever variables say; null if that is not known.
    /// </summary>
    /// <param name="folder">The folder of the app's project, as in <c>Source.Path</c>; empty for the current one.
    /// </param>
    public virtual bool? ListensByCode(string folder) => null;

    /// <summary>What the host knows of the files around the documents.</summary>
    /// <param name="lookup">Finds the text of a file as it is now.</param>
    public virtual FileTree FilesOf(SourceLookup lookup) => FileTree.Unknown;

    /// <summary>Whether findings in the document are wanted at all; all documents are read either way.</summary>
    public virtual bool IsReportedOn(SourceDocument document) => true;

    /// <summary>Whether a finding is severe enough to be shown where it stands.</summary>
    public virtual bool Shows(ReportedFinding finding) => true;

    /// <summary>Runs an action for every index, in any order, several at a time if the host wants.</summary>
    /// <param name="count">How many indices, from 0.</param>
    /// <param name="action">Safe for several threads.</param>
    public virtual void ForEach(int count, Action<int> action)
    {
        for (var i = 0; i < count; i++)
            action(i);
    }
}
