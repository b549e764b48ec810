using System.Collections.Concurrent;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>
/// Which digests are known: those of the archive of the run, whole, or, if it has none, the shortened ones of the
/// program. Nothing is read before a digest is asked for.
/// </summary>
public sealed class Digests
{
    /// <summary>The name of the text that says that an archive has digests, and whether they are whole.</summary>
    internal const string Contents = "digests";

    private readonly ConcurrentDictionary<string, DigestTable> tables = new(StringComparer.Ordinal);
    private readonly KnowledgeBase knowledge;
    private readonly Lazy<Archive?> archive;

    /// <summary>Takes the archive of the run and a way to open that of the program.</summary>
    internal Digests(KnowledgeBase knowledge, Func<Archive>? program)
    {
        this.knowledge = knowledge;
        archive = new(() => Open(() => knowledge.Archive) ?? (program is null ? null : Open(program)));
    }

    /// <summary>Whether any digests are known.</summary>
    public bool AreKnown => archive.Value is not null;

    /// <summary>Whether whole digests are known, which can be written; else only what a digest is.</summary>
    public bool AreWhole => archive.Value?.Table(Contents).Find("whole") is not null;

    /// <summary>The text that holds the digests of a repository.</summary>
    internal static string NameOf(string repository) => Contents + "/" + repository;

    /// <summary>What is known of a digest of a repository, given by its full name; null if nothing is.</summary>
    public KnownDigest? Find(string repository, string digest)
    {
        if (KnownDigest.BytesOf(digest) is not { } bytes || TableOf(repository) is not { } table)
            return null;
        var entries = table.Find(bytes);
        return entries.Count > 0 ? new KnownDigest(knowledge, table, repository, digest, entries) : null;
    }

    /// <summary>
    /// What a tag last named, with its whole digest; null if that is not known.
    /// </summary>
    internal TagDigest? NewestOf(string repository, string tag) =>
        TableOf(repository) is { HasWholeDigests: true } table && table.OfTag(tag) is { Count: > 0 } entries
            && NewestOf(entries) is { } newest
            ? new TagDigest(table.TextOf(newest)!, newest.Day, KnownDigest.SourceOf([newest]))
            {
                IsRecorded = newest.IsRecorded,
                IsOnly = entries.Count == 1 && TagName.Parse(tag).Precision > 2,
            }
            : null;

    /// <summary>
    /// The last entry; of those that public repositories pin in the same days the one that most owners write; null if
    /// there is none.
    /// </summary>
    private static DigestEntry? NewestOf(IReadOnlyList<DigestEntry> entries)
    {
        var last = entries[entries.Count - 1];
        if (last.IsRecorded)
            return last;
        var most = entries.Where(entry => last.Day - entry.Day <= KnownDigest.PinDelay)
            .GroupBy(entry => entry.Owners).OrderByDescending(group => group.Key).First().ToList();
        return most.Count == 1 ? most[0] : null;
    }

    /// <summary>The digests of a repository; null if none are known.</summary>
    internal DigestTable? TableOf(string repository)
    {
        if (tables.TryGetValue(repository, out var known))
            return known;
        // Unknown names are not cached: there is no limit to them.
        try
        {
            return archive.Value?.FindBytes(NameOf(repository)) is { } bytes
                ? tables.GetOrAdd(repository, new DigestTable(bytes)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Archive? Open(Func<Archive> open)
    {
        try
        {
            return open() is var archive && archive.Contains(Contents) ? archive : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>The digest that a tag last named.</summary>
/// <param name="Digest">The whole digest.</param>
/// <param name="Day">Since when.</param>
/// <param name="Source">Who says so, for a note.</param>
internal sealed record TagDigest(string Digest, Day Day, string Source)
{
    /// <summary>Whether the publisher of the image recorded it.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>Whether it is the only one of a tag that is too precise to move.</summary>
    public bool IsOnly { get; init; }

    /// <summary>The note on what is written.</summary>
    public string Note => $"the digest of {Day}, {Source}";
}
