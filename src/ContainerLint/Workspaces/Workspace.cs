using System.Collections.Concurrent;
using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Workspaces;

/// <summary>
/// The files of a run, read and ready to be checked: the only place where reading, facts of the run, rules, policy and
/// deduplication come together. Immutable: <see cref="With(SourceLookup, IReadOnlyCollection{string})"/> gives another
/// workspace that takes over whatever a change does not touch. Safe for several threads; threads do not change results.
/// </summary>
public sealed class Workspace
{
    private readonly WorkspaceHost host;
    private readonly IReadOnlyList<ReadGroup> groups;
    private readonly DockerfileBuilds builds;
    private readonly RegistryFacts registry;
    private readonly FileTree files;
    private readonly Dictionary<Source, CheckedDocument> checkedDocuments;
    private readonly ConcurrentDictionary<FileRules, RuleContext> contexts = new();

    private Workspace(
        WorkspaceHost host,
        IReadOnlyList<ReadGroup> groups,
        RegistryFacts registry,
        FileTree files,
        (Workspace Previous, IReadOnlyCollection<string> Changed)? change = null)
    {
        var previous = change?.Previous;
        this.host = host;
        this.files = files;
        this.groups = groups;
        this.registry = registry;
        List<ReadDocument> read = [.. groups.SelectMany(group => group.Documents)];
        read.Sort((left, right) => string.CompareOrdinal(left.Document.Source.Path, right.Document.Source.Path));
        builds = DockerfileBuilds.Of(read.ConvertAll(one => one.Document), previous?.builds);
        Facts = RunFacts.Of(Documents, host.SolutionOf, host.Knowledge, host.ListensByCode, files);
        checkedDocuments = CheckedDocument.AllOf(read, this, previous, change?.Changed ?? []);
    }

    /// <summary>What was read, in the order of the paths.</summary>
    public IReadOnlyList<SourceDocument> Documents => builds.Documents;

    /// <summary>What the documents say together.</summary>
    public RunFacts Facts { get; }

    /// <summary>What registries answered; this is a part of the question.</summary>
    internal RegistryFacts Registry => registry;

    /// <summary>Reads files, and runs the rules about single files on each while its syntax tree is there.</summary>
    /// <param name="groups">The files.</param>
    /// <param name="host">Configuration and threads.</param>
    /// <param name="lookup">Finds the text of a file by its <c>Source.Path</c>.</param>
    public static Workspace Read(IReadOnlyList<FileGroup> groups, WorkspaceHost host, SourceLookup lookup)
    {
        var read = new ReadGroup[groups.Count];
        host.ForEach(read.Length, i => read[i] = ReadGroup.Of(groups[i], host, lookup));
        return new Workspace(host, read, RegistryFacts.None, host.FilesOf(lookup));
    }

    /// <summary>
    /// The same files with other texts in some of them. Reads these again, and the files that depend on them
    /// (<c>.env</c>, <c>extends</c>, <c>include</c>, constants of a project); checks again what other facts of the run
    /// concern.
    /// </summary>
    /// <param name="lookup">Finds the text of a file by its <c>Source.Path</c>, as it is now.</param>
    /// <param name="changed">The paths of the files whose texts are other ones.</param>
    public Workspace With(SourceLookup lookup, IReadOnlyCollection<string> changed)
    {
        var read = groups.ToArray();
        var paths = new HashSet<string>(changed, StringComparer.Ordinal);
        var stale = Enumerable.Range(0, read.Length).Where(i => read[i].DependsOnAny(paths)).ToList();
        host.ForEach(stale.Count, i => read[stale[i]] = read[stale[i]].Again(paths, host, lookup));
        return new Workspace(host, read, registry, host.FilesOf(lookup), (this, paths));
    }

    /// <summary>The same files, with what registries answered about their images.</summary>
    public Workspace With(RegistryFacts answers) => new(host, groups, answers, files, (this, []));

    /// <summary>
    /// What is reported in a document and the files whose findings it owns, in the order of the text. What another
    /// document reports as well is included; <see cref="Check()"/> reports everything once.
    /// </summary>
    /// <param name="document">One of <see cref="Documents"/>.</param>
    public IReadOnlyList<ReportedFinding> Check(SourceDocument document) => checkedDocuments[document.Source].Findings;

    /// <summary>What is reported in all documents, in the order of path and position, each once.</summary>
    public IReadOnlyList<ReportedFinding> Check() => [.. CheckByDocument().Select(one => one.Found)];

    /// <summary>
    /// The same with the document that reports each: where several do, its own or else the first one.
    /// </summary>
    public IReadOnlyList<OwnedFinding> CheckByDocument()
    {
        var found = new IReadOnlyList<ReportedFinding>[Documents.Count];
        host.ForEach(found.Length, i => found[i] = host.IsReportedOn(Documents[i]) ? Check(Documents[i]) : []);
        return FindingMerge.Of(Documents, found, host);
    }

    /// <summary>
    /// What is reported in a file, in the order of position: the part of <see cref="Check()"/> in it.
    /// </summary>
    /// <param name="path">The <c>Source.Path</c> of the file.</param>
    public IReadOnlyList<OwnedFinding> CheckFile(string path)
    {
        List<SourceDocument> owners = [.. OwnersOf(path).Where(host.IsReportedOn)];
        var found = FindingMerge.Of(owners, owners.ConvertAll(Check), host);
        return [.. found.Where(one => one.Finding.Place.Source.File.Path == path)];
    }

    /// <summary>
    /// The documents that findings in a file may belong to: its own, and those that take values from it.
    /// </summary>
    /// <param name="path">The <c>Source.Path</c> of the file.</param>
    public IEnumerable<SourceDocument> OwnersOf(string path)
    {
        foreach (var document in Documents)
        {
            if (document.Source.File.Path == path || IsCompanion(document, path))
                yield return document;
        }
    }

    /// <summary>Whether another text in a file makes another workspace.</summary>
    /// <param name="path">The <c>Source.Path</c> of the file.</param>
    public bool DependsOn(string path)
    {
        var paths = new HashSet<string>([path], StringComparer.Ordinal);
        return groups.Any(group => group.DependsOnAny(paths));
    }

    /// <summary>What the rules that compare a document with the run can use.</summary>
    /// <param name="document">One of <see cref="Documents"/>.</param>
    public RuleContext ContextOf(SourceDocument document) => ContextOf(RulesOf(document));

    /// <summary>What is known of a document; null if it is not one of this workspace.</summary>
    internal CheckedDocument? Find(SourceDocument document) =>
        checkedDocuments.TryGetValue(document.Source, out var known) && known.IsOf(document) ? known : null;

    /// <summary>The context of the rules that compare a file with the run.</summary>
    internal RuleContext ContextOf(FileRules rules) => contexts.GetOrAdd(
        rules, one => new RuleContext(one.Settings, Facts, host.Today, registry) { Knowledge = host.Knowledge });

    /// <summary>What applies to a document.</summary>
    internal FileRules RulesOf(SourceDocument document) => host.RulesOf(document.Source.File.Path);

    private static bool IsCompanion(SourceDocument document, string path)
    {
        foreach (var companion in document.Companions)
        {
            if (companion.Path == path)
                return true;
        }

        return false;
    }
}
