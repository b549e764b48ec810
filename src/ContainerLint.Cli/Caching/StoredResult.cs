using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// Serialises the result of a run. Texts are not stored: those of files with findings are read again. Documents are
/// reduced to path and language.
/// </summary>
internal static class StoredResult
{
    /// <summary>Writes a result that has no problems.</summary>
    public static byte[] Write(LintResult result)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(result.Documents.Count);
        foreach (var document in result.Documents)
        {
            writer.Write(document.Source.Path);
            writer.Write(document.Language.Name);
            Write(writer, document.Companions, (to, companion) => to.Write(companion.Path));
        }

        writer.Write(result.Findings.Count);
        foreach (var (finding, severity) in result.Findings)
        {
            writer.Write(finding.Rule.Id);
            writer.Write((byte)severity);
            writer.Write(finding.Message);
            Write(writer, finding.Notes, (to, note) => to.Write(note));
            Write(writer, finding.Place);
            Write(writer, finding.Fixes, Write);
            Write(writer, finding.Related, Write);
        }

        return stream.ToArray();
    }

    /// <summary>Reads a result.</summary>
    /// <param name="bytes">What <see cref="Write(LintResult)"/> wrote.</param>
    /// <param name="lookup">Finds the texts.</param>
    /// <returns>The result; null if a text is missing or does not fit the findings.</returns>
    public static LintResult? Read(byte[] bytes, SourceLookup lookup)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var sources = new Dictionary<string, Source?>(StringComparer.Ordinal);
        var documents = new SourceDocument[reader.ReadInt32()];
        for (var i = 0; i < documents.Length; i++)
        {
            documents[i] = ReadDocument(reader);
        }

        var findings = new ReportedFinding[reader.ReadInt32()];
        for (var i = 0; i < findings.Length; i++)
        {
            if (ReadFinding(reader, path => Find(path, sources, lookup)) is not { } finding)
                return null;
            findings[i] = finding;
        }

        return new LintResult(documents, findings, []);
    }

    private static SourceDocument ReadDocument(BinaryReader reader)
    {
        var source = new Source(reader.ReadString(), "");
        var language = LanguageList.Find(reader.ReadString())!;
        var companions = new Source[reader.Read7BitEncodedInt()];
        for (var i = 0; i < companions.Length; i++)
            companions[i] = new Source(reader.ReadString(), "");
        return new SourceDocument(source, language) { Companions = companions };
    }

    private static ReportedFinding? ReadFinding(BinaryReader reader, SourceLookup lookup)
    {
        var rule = Ruleset.Find(reader.ReadString());
        var severity = (Severity)reader.ReadByte();
        var message = reader.ReadString();
        var notes = new string[reader.Read7BitEncodedInt()];
        for (var i = 0; i < notes.Length; i++)
            notes[i] = reader.ReadString();
        var place = ReadPlace(reader, lookup);
        var fixes = new Fix?[reader.Read7BitEncodedInt()];
        for (var i = 0; i < fixes.Length; i++)
            fixes[i] = ReadFix(reader, lookup);
        var related = new RelatedPlace?[reader.Read7BitEncodedInt()];
        for (var i = 0; i < related.Length; i++)
        {
            var text = reader.ReadString();
            related[i] = ReadPlace(reader, lookup) is { } other ? new RelatedPlace(other, text) : null;
        }

        return rule is null || place is null || fixes.Contains(null) || related.Contains(null)
            ? null
            : new ReportedFinding(
                new Finding(rule, place.Value, message) { Notes = notes, Fixes = fixes!, Related = related! },
                severity);
    }

    private static Fix? ReadFix(BinaryReader reader, SourceLookup lookup)
    {
        var (title, safety) = (reader.ReadString(), (Safety)reader.ReadByte());
        var edits = new Edit?[reader.Read7BitEncodedInt()];
        for (var i = 0; i < edits.Length; i++)
        {
            var text = reader.ReadString();
            edits[i] = ReadPlace(reader, lookup) is { } place ? new Edit(place.Source, place.Span, text) : null;
        }

        return edits.Contains(null) ? null : new Fix(title, safety, edits!);
    }

    private static Place? ReadPlace(BinaryReader reader, SourceLookup lookup)
    {
        var source = lookup(reader.ReadString());
        var span = new SourceSpan(reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
        return source is not null && span.End <= source.Text.Length ? new Place(source, span) : null;
    }

    private static Source? Find(string path, Dictionary<string, Source?> known, SourceLookup lookup)
    {
        if (!known.TryGetValue(path, out var source))
            known[path] = source = lookup(path);
        return source;
    }

    private static void Write<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    private static void Write(BinaryWriter writer, Fix fix)
    {
        writer.Write(fix.Title);
        writer.Write((byte)fix.Safety);
        Write(writer, fix.Edits, (to, edit) =>
        {
            to.Write(edit.NewText);
            Write(to, new Place(edit.Source, edit.Span));
        });
    }

    private static void Write(BinaryWriter writer, RelatedPlace related)
    {
        writer.Write(related.Message);
        Write(writer, related.Place.InFile());
    }

    private static void Write(BinaryWriter writer, Place place)
    {
        writer.Write(place.Source.Path);
        writer.Write7BitEncodedInt(place.Span.Start);
        writer.Write7BitEncodedInt(place.Span.Length);
    }
}
