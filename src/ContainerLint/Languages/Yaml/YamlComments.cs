using ContainerLint.Text;
using YamlDotNet.Core;

namespace ContainerLint.Languages.Yaml;

/// <summary>
/// Finds the comments of a YAML text that start with a word. A <c>#</c> does not start a comment inside a scalar or
/// without white space before it.
/// </summary>
internal static class YamlComments
{
    /// <summary>The comments whose text starts with <paramref name="word"/>, in order.</summary>
    public static IReadOnlyList<YamlComment> Find(YamlTree tree, Source source, string word)
    {
        var text = source.Text;
        var comments = new List<YamlComment>();
        var content = -1;
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.Ordinal)) >= 0; at += word.Length)
        {
            if (HashBefore(text, at) is not { } hash || ScalarAround(tree, source, hash) is not null)
                continue;
            var line = source.Lines.PositionOf(hash).Line;
            var span = SourceSpan.FromBounds(hash, source.Lines.SpanOf(line).End);
            comments.Add(new YamlComment(span, Covered(tree, source, line, hash, ref content)));
            at = span.End - word.Length;
        }

        return comments;
    }

    /// <summary>The <c>#</c> after the white space at a position, if a comment can start there.</summary>
    private static int? HashBefore(string text, int position)
    {
        var hash = position - 1;
        while (hash >= 0 && (text[hash] is ' ' or '\t'))
            hash--;
        return hash >= 0 && text[hash] == '#' && (hash == 0 || char.IsWhiteSpace(text[hash - 1])) ? hash : null;
    }

    /// <param name="tree">The tree.</param>
    /// <param name="source">Its text.</param>
    /// <param name="line">The comment's line.</param>
    /// <param name="hash">Where the comment starts.</param>
    /// <param name="content">The last line found, so that a long run of comments is searched once.</param>
    private static SourceSpan? Covered(YamlTree tree, Source source, int line, int hash, ref int content)
    {
        var isTrailing = !IsBlank(source, SourceSpan.FromBounds(source.Lines.StartOf(line), hash));
        if (!isTrailing)
        {
            content = Math.Max(content, line + 1);
            while (content < source.Lines.Count && IsBlankOrComment(source, source.Lines.SpanOf(content)))
                content++;
            if (content == source.Lines.Count)
                return null;
            line = content;
        }

        var span = source.Lines.SpanOf(line);
        return ScalarAround(tree, source, span.End) is { } scalar
            ? SourceSpan.FromBounds(span.Start, Math.Max(span.End, scalar.End))
            : span;
    }

    /// <summary>The scalar whose content contains an offset; the header of a block scalar is not content.</summary>
    private static YamlScalar? ScalarAround(YamlTree tree, Source source, int offset)
    {
        var low = 0;
        var high = tree.Scalars.Count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (tree.Scalars[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0 || tree.Scalars[low - 1] is not { } scalar || offset >= scalar.End)
            return null;
        var isHeader = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
            && offset < ScalarText.ContentSpan(scalar, source.Text).Start - 1;
        return isHeader ? null : scalar;
    }

    private static bool IsBlankOrComment(Source source, SourceSpan line)
    {
        var text = source.Text;
        var position = line.Start;
        while (position < line.End && char.IsWhiteSpace(text[position]))
            position++;
        return position == line.End || text[position] == '#';
    }

    private static bool IsBlank(Source source, SourceSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsWhiteSpace(source.Text[i]))
                return false;
        }

        return true;
    }
}
