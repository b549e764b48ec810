using ContainerLint.Documents;
using ContainerLint.Linting;
using ContainerLint.Rules;

namespace ContainerLint.Workspaces;

/// <summary>A group whose files are read, with what the rules about single files found in them.</summary>
internal sealed class ReadGroup
{
    private readonly GroupReading reading;

    private ReadGroup(FileGroup group, GroupReading reading, IReadOnlyList<ReadDocument> documents)
    {
        Group = group;
        this.reading = reading;
        Documents = documents;
    }

    /// <summary>The group.</summary>
    public FileGroup Group { get; }

    /// <summary>Its documents, without syntax trees.</summary>
    public IReadOnlyList<ReadDocument> Documents { get; }

    /// <summary>Whether other texts in some files make another reading.</summary>
    /// <param name="changed">The paths of the files.</param>
    public bool DependsOnAny(HashSet<string> changed)
    {
        foreach (var file in reading.Files)
        {
            if (changed.Contains(file))
                return true;
        }

        return false;
    }

    /// <summary>Reads a group and runs the first phase of the rules.</summary>
    public static ReadGroup Of(FileGroup group, WorkspaceHost host, SourceLookup lookup) =>
        Of(group, group.Read(lookup), document => ReadDocument.Of(document, host));

    /// <summary>
    /// The same group after a change of some files; documents that are still the same are taken over.
    /// </summary>
    /// <param name="changed">The paths of the changed files.</param>
    /// <param name="host">Knows which rules apply.</param>
    /// <param name="lookup">Finds the texts as they are now.</param>
    public ReadGroup Again(HashSet<string> changed, WorkspaceHost host, SourceLookup lookup)
    {
        var known = Documents.ToDictionary(one => one.Document.Source);
        var earlier = reading with { Documents = [.. Documents.Select(one => one.Document)] };
        return Of(Group, Group.ReadAgain(earlier, changed, lookup), document =>
            known.TryGetValue(document.Source, out var one) && ReferenceEquals(one.Document, document)
                ? one
                : ReadDocument.Of(document, host));
    }

    private static ReadGroup Of(FileGroup group, GroupReading reading, Func<SourceDocument, ReadDocument> check)
    {
        var documents = new ReadDocument[reading.Documents.Count];
        for (var i = 0; i < documents.Length; i++)
            documents[i] = check(reading.Documents[i]);
        return new ReadGroup(group, reading with { Documents = [] }, documents);
    }
}

/// <summary>A document without its syntax tree.</summary>
/// <param name="Document">The document.</param>
/// <param name="Findings">What the rules about this file alone found while the tree was there.</param>
internal sealed record ReadDocument(SourceDocument Document, IReadOnlyList<Finding> Findings)
{
    /// <summary>Runs the rules about a single file, then lets its tree go.</summary>
    public static ReadDocument Of(SourceDocument document, WorkspaceHost host)
    {
        document = OwnSuppressions.In(document);
        var rules = host.RulesOf(document.Source.File.Path);
        document = PresetReading.Of(document, rules.Settings);
        var context = new FileContext(rules.Settings, host.Today) { Knowledge = host.Knowledge };
        var findings = rules.Linter.CheckFile(document, context);
        return new ReadDocument(document.WithoutSyntax(), findings);
    }
}
