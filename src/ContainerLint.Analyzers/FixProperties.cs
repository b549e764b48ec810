using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Analyzers;

/// <summary>
/// Stores fixes in the properties of a diagnostic: one string with all of them, each field prefixed by its length.
/// </summary>
internal static class FixProperties
{
    private const string Key = "containerlint.fixes";

    /// <summary>How many characters before and after an edit are stored to detect changes of the file.</summary>
    private const int ContextLength = 24;

    /// <summary>The properties for some fixes, best first.</summary>
    /// <param name="fixes">The fixes; those that edit a source the compiler does not know are left out.</param>
    /// <param name="pathOf">
    /// The path of a source, as passed to the compiler; null if the compiler does not know it.
    /// </param>
    public static ImmutableDictionary<string, string?> Write(IReadOnlyList<Fix> fixes, Func<Source, string?> pathOf)
    {
        var text = new StringBuilder();
        foreach (var fix in fixes)
        {
            if (fix.Edits.All(edit => pathOf(edit.Source) is not null))
                Append(text, fix, pathOf);
        }

        return text.Length == 0
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(Key, text.ToString());
    }

    /// <summary>The fixes of a diagnostic; empty if there are none or they cannot be read.</summary>
    public static IReadOnlyList<RecordedFix> Read(ImmutableDictionary<string, string?> properties)
    {
        if (!properties.TryGetValue(Key, out var text) || text is null)
            return [];
        var fixes = new List<RecordedFix>();
        for (var position = 0; position < text.Length;)
        {
            if (ReadFix(text, ref position) is not { } fix)
                return [];
            fixes.Add(fix);
        }

        return fixes;
    }

    private static void Append(StringBuilder text, Fix fix, Func<Source, string?> pathOf)
    {
        Append(text, fix.Title);
        Append(text, (int)fix.Safety);
        Append(text, fix.Edits.Count);
        foreach (var edit in fix.Edits)
        {
            var source = edit.Source.Text;
            var context = SourceSpan.FromBounds(
                Math.Max(0, edit.Span.Start - ContextLength), Math.Min(source.Length, edit.Span.End + ContextLength));
            Append(text, pathOf(edit.Source)!);
            Append(text, edit.Span.Start);
            Append(text, edit.Span.Length);
            Append(text, edit.NewText);
            Append(text, context.Start);
            Append(text, source.Substring(context.Start, context.Length));
        }
    }

    private static void Append(StringBuilder text, string field) =>
        text.Append(field.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(field);

    private static void Append(StringBuilder text, int field) =>
        Append(text, field.ToString(CultureInfo.InvariantCulture));

    private static RecordedFix? ReadFix(string text, ref int position)
    {
        if (ReadField(text, ref position) is not { } title
            || ReadNumber(text, ref position) is not { } safety
            || ReadNumber(text, ref position) is not { } count)
        {
            return null;
        }

        var edits = new List<RecordedEdit>();
        for (var i = 0; i < count; i++)
        {
            if (ReadEdit(text, ref position) is not { } edit)
                return null;
            edits.Add(edit);
        }

        return new RecordedFix(title, (Safety)safety, edits);
    }

    private static RecordedEdit? ReadEdit(string text, ref int position) =>
        ReadField(text, ref position) is { } path
        && ReadNumber(text, ref position) is { } start
        && ReadNumber(text, ref position) is { } length
        && ReadField(text, ref position) is { } newText
        && ReadNumber(text, ref position) is { } contextStart
        && ReadField(text, ref position) is { } context
            ? new RecordedEdit(path, start, length, newText, new RecordedText(contextStart, context))
            : null;

    private static int? ReadNumber(string text, ref int position) => Number(ReadField(text, ref position));

    private static string? ReadField(string text, ref int position)
    {
        var colon = text.IndexOf(':', position);
        if (colon < 0 || Number(text.Substring(position, colon - position)) is not { } length
            || length > text.Length - colon - 1)
        {
            return null;
        }

        position = colon + 1 + length;
        return text.Substring(colon + 1, length);
    }

    private static int? Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
