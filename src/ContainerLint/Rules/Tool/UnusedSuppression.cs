using ContainerLint.Documents.Suppressions;
using ContainerLint.Linting;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// CL0001: a suppression comment that suppresses nothing. Raised by <see cref="Policy"/>, which applies suppressions.
/// </summary>
public sealed partial class UnusedSuppression : Rule
{
    /// <summary>
    /// The finding about a comment (<paramref name="named"/> is null) or about one of the rules that it names.
    /// </summary>
    public Finding Report(Suppression suppression, SuppressedRule? named)
    {
        if (named is null)
        {
            var comment = suppression.Directive;
            return Report(comment, $"'{comment.Text}' names no rule, so it suppresses nothing", RemoveComment(comment));
        }

        if (Ruleset.FindAll(named.Id).Count > 0)
            return Report(named.Place, $"'{named.Id}' suppresses nothing here", Remove(suppression, named));
        // Names only: every ID is one typo away from another.
        return Spelling.Closest(named.Id, Ruleset.All.Select(rule => rule.Page.Name)) is { } meant
            ? Report(
                named.Place,
                $"unknown rule '{named.Id}'; did you mean '{meant}'?",
                FixOf($"Use '{meant}'", named.Place, meant))
            : Report(named.Place, $"unknown rule '{named.Id}'", Remove(suppression, named));
    }

    private Finding Report(Place place, string message, Fix? fix) =>
        new(this, place, message) { Fixes = fix is null ? [] : [fix] };

    /// <summary>Removes one rule from the comment, or the whole comment if it names no other rule.</summary>
    private static Fix? Remove(Suppression suppression, SuppressedRule named)
    {
        var ids = suppression.Ids;
        if (ids.Count == 1)
            return RemoveComment(suppression.Directive);
        var index = ids.TakeWhile(id => id != named).Count();
        var (start, end) = index + 1 < ids.Count
            ? (named.Place.Span.Start, ids[index + 1].Place.Span.Start)
            : (ids[index - 1].Place.Span.End, named.Place.Span.End);
        return FixOf($"Remove '{named.Id}'", named.Place with { Span = SourceSpan.FromBounds(start, end) }, "");
    }

    /// <summary>
    /// Removes a comment with the blanks before it, and its line if that is empty then. Null if the next line is a
    /// comment that would become a parser directive of the Dockerfile.
    /// </summary>
    private static Fix? RemoveComment(Place comment)
    {
        var (text, lines) = (comment.Source.Text, comment.Source.Lines);
        var (start, end) = (comment.Span.Start, comment.Span.End);
        // A lone CR does not end a line for BuildKit, so the comment may span two of our lines.
        var (first, last) = (lines.PositionOf(start).Line, lines.PositionOf(end).Line);
        while (start > lines.StartOf(first) && text[start - 1] is ' ' or '\t')
            start--;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        if (end < text.Length && text[end] is not ('\r' or '\n'))
            return RemoveInside(comment, start, end);
        if (start == lines.StartOf(first) && last + 1 < lines.Count)
        {
            end = lines.StartOf(last + 1);
            if (text[comment.Span.Start] == '#' && lines.TextOf(last + 1) is var next
                && next.TrimStart().StartsWith("#", StringComparison.Ordinal) && next.IndexOf('=') >= 0)
            {
                return null;
            }
        }

        return FixOf("Remove the comment", comment with { Span = SourceSpan.FromBounds(start, end) }, "");
    }

    /// <summary>Removes a comment that code follows; the tokens around it stay separated.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="start">The offset of the blanks before it.</param>
    /// <param name="end">The offset after the blanks behind it.</param>
    private static Fix RemoveInside(Place comment, int start, int end)
    {
        var text = comment.Source.Text;
        var isFirst = start == 0 || text[start - 1] is '(' or '[' or '{' or '\r' or '\n';
        var isApart = isFirst || start < comment.Span.Start || end > comment.Span.End;
        var span = isFirst || start < comment.Span.Start
            ? SourceSpan.FromBounds(comment.Span.Start, end)
            : comment.Span;
        return FixOf("Remove the comment", comment with { Span = span }, isApart ? "" : " ");
    }

    private static Fix FixOf(string title, Place place, string text) =>
        new(title, Safety.Safe, [new Edit(place.Source, place.Span, text)]);
}
