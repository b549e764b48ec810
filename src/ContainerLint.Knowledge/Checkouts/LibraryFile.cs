using ContainerLint.Knowledge;

namespace ContainerLint.KnowledgeGenerator;

/// <summary>
/// A file in <c>library/</c> of docker-library/official-images, where the maintainers of an image list its tags: since
/// 2016 as paragraphs of fields (<c>Tags: 1.31.4, 1.31</c>), before that as lines (<c>1.9: git://…@commit folder</c>).
/// </summary>
internal sealed class LibraryFile
{
    private const string DefaultArchitecture = "amd64";

    private readonly List<LibraryEntry> entries = [];

    private LibraryFile()
    {
    }

    /// <summary>All tags, each once.</summary>
    public IEnumerable<string> Tags => entries.SelectMany(entry => entry.Tags).Distinct();

    /// <summary>Parses a file; anything that is not an entry is ignored.</summary>
    public static LibraryFile Parse(string text)
    {
        var file = new LibraryFile();
        var lines = text.ReplaceLineEndings("\n").Split('\n').Where(line => !line.StartsWith('#')).ToList();
        if (lines.Exists(line => IsField(line, "Maintainers") || IsField(line, "Tags")))
            file.ReadParagraphs(lines);
        else
            file.ReadLines(lines);
        return file;
    }

    /// <summary>
    /// Groups the tags that name the same images, which are the tags in exactly the same entries. A tag in several
    /// entries names one image for each of them, so it has the architectures of all.
    /// </summary>
    public IReadOnlyList<TagGroup> Groups() =>
    [
        .. Tags
            .Select(tag => (Tag: tag, Entries: entries.Where(entry => entry.Tags.Contains(tag)).ToList()))
            .GroupBy(tag => string.Join(' ', tag.Entries.Select(entry => entries.IndexOf(entry))))
            .Select(same => new TagGroup(
                [.. same.Select(tag => tag.Tag)],
                [
                    .. same.First().Entries.SelectMany(entry => entry.Architectures).Distinct()
                        .Order(StringComparer.Ordinal),
                ])),
    ];

    private static bool IsField(string line, string name) =>
        line.StartsWith(name, StringComparison.Ordinal) && line.AsSpan(name.Length).StartsWith(":");

    private static string[] Words(string? value) => (value ?? "").Split(
        [',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void ReadParagraphs(List<string> lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] architectures = [DefaultArchitecture];
        var last = "";
        foreach (var line in lines.Append(""))
        {
            if (string.IsNullOrWhiteSpace(line))
                architectures = EndParagraph(fields, architectures);
            else if (char.IsWhiteSpace(line[0]) && fields.ContainsKey(last))
                fields[last] += " " + line.Trim();
            else if (line.IndexOf(':') is var colon and > 0)
                fields[last = line[..colon]] = line[(colon + 1)..].Trim();
        }
    }

    /// <summary>Adds an entry, or reads the defaults from the first paragraph; clears the fields.</summary>
    private string[] EndParagraph(Dictionary<string, string> fields, string[] architectures)
    {
        var own = Words(fields.GetValueOrDefault("Architectures"));
        string[] tags = [.. Words(fields.GetValueOrDefault("Tags")), .. Words(fields.GetValueOrDefault("SharedTags"))];
        if (tags.Length > 0)
            entries.Add(new LibraryEntry(tags, own.Length > 0 ? own : architectures));
        else if (own.Length > 0)
            architectures = own;
        fields.Clear();
        return architectures;
    }

    private void ReadLines(List<string> lines)
    {
        var listed = lines
            .Select(line => line.Split(':', 2))
            .Where(fields => fields.Length == 2 && fields[0].Trim().Length > 0 && fields[1].Trim().Length > 0)
            .GroupBy(fields => string.Join(' ', Words(fields[1])), fields => fields[0].Trim());
        entries.AddRange(listed.Select(same => new LibraryEntry([.. same], [DefaultArchitecture])));
    }

    private sealed record LibraryEntry(IReadOnlyList<string> Tags, IReadOnlyList<string> Architectures);
}
