using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Text;

namespace ContainerLint.Cli.LanguageServer.Texts;

/// <summary>A document that an editor has open. Immutable.</summary>
/// <param name="Uri">How the editor calls it.</param>
/// <param name="FullPath">Where it is, or would be, stored.</param>
/// <param name="LanguageId">What the editor takes it for.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its text as it is now, saved or not.</param>
internal sealed record OpenText(string Uri, string FullPath, string LanguageId, int Version, string Text)
{
    /// <summary>The document after changes.</summary>
    /// <param name="version">The new version.</param>
    /// <param name="changes">The changes; each is about the text that the one before it left.</param>
    public OpenText With(int version, IReadOnlyList<TextChange> changes)
    {
        var text = Text;
        foreach (var change in changes)
            text = change.Range is { } range ? Replace(text, range, change.Text) : change.Text;
        return this with { Version = version, Text = text };
    }

    private static string Replace(string text, EditorRange range, string replacement)
    {
        var source = new Source("", text);
        var span = EditorRanges.SpanOf(source, range);
        return string.Concat(text.AsSpan(0, span.Start), replacement, text.AsSpan(span.End));
    }
}
