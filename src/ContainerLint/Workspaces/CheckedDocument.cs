using ContainerLint.Documents;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Workspaces;

/// <summary>A document of a workspace with what is reported in it, found when it is first asked for.</summary>
internal sealed class CheckedDocument
{
    private readonly SourceDocument document;
    private readonly Lazy<IReadOnlyList<ReportedFinding>> findings;

    private CheckedDocument(SourceDocument document, IReadOnlyList<Finding> ofFile, Workspace workspace)
    {
        this.document = document;
        findings = new(() =>
        {
            var rules = workspace.RulesOf(document);
            var found = rules.Linter.Check(document, ofFile, workspace.ContextOf(rules));
            return rules.Policy.Apply(found, document);
        });
    }

    /// <summary>What is reported in the document, in the order of the text.</summary>
    public IReadOnlyList<ReportedFinding> Findings => findings.Value;

    /// <summary>
    /// Whether they are found already. Only then another workspace may take them over: what is not found yet would keep
    /// the workspace alive that it is to be found with.
    /// </summary>
    public bool HasFindings => findings.IsValueCreated;

    /// <summary>The documents of a workspace by their source.</summary>
    /// <param name="read">As they were read, in the order of <see cref="Workspace.Documents"/>.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="previous">One whose results are taken over where nothing can have changed.</param>
    /// <param name="changed">The paths of the files that have other texts than in <paramref name="previous"/>.</param>
    public static Dictionary<Source, CheckedDocument> AllOf(
        IReadOnlyList<ReadDocument> read,
        Workspace workspace,
        Workspace? previous,
        IReadOnlyCollection<string> changed)
    {
        var difference = previous is null || !ReferenceEquals(previous.Registry, workspace.Registry)
            ? null
            : new RunFactsDifference(previous.Facts, workspace.Facts, changed);
        var all = new Dictionary<Source, CheckedDocument>(read.Count);
        for (var i = 0; i < read.Count; i++)
        {
            var document = workspace.Documents[i];
            all[document.Source] = difference is not null && previous!.Find(document) is { HasFindings: true } known
                && !difference.Concerns(document)
                    ? known
                    : new CheckedDocument(document, read[i].Findings, workspace);
        }

        return all;
    }

    /// <summary>Whether this is about the very same document.</summary>
    public bool IsOf(SourceDocument other) => ReferenceEquals(document, other);
}
