using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Enumerates the nodes of a tree that contain one of some offsets: outer nodes first, in source order. Roslyn creates
/// nodes lazily, so the rest of the tree, nearly all of it, is never created.
/// </summary>
internal static class MentioningNodes
{
    /// <summary>The nodes, without the root.</summary>
    /// <param name="root">The root of a tree.</param>
    /// <param name="places">The offsets, in ascending order.</param>
    public static IEnumerable<SyntaxNode> In(SyntaxNode root, List<int> places)
    {
        var open = new Stack<Range>();
        var children = new List<Range>();
        Collect(new Range(root, 0, places.Count), places, children);
        while (true)
        {
            for (var i = children.Count - 1; i >= 0; i--)
                open.Push(children[i]);
            if (open.Count == 0)
                yield break;
            var range = open.Pop();
            yield return range.Node;
            children.Clear();
            Collect(range, places, children);
        }
    }

    private static void Collect(Range range, List<int> places, List<Range> children)
    {
        for (var i = range.From; i < range.To;)
        {
            var child = range.Node.ChildThatContainsPosition(places[i]);
            var end = IndexOf(child.FullSpan.End, places, i + 1, range.To);
            if (child.AsNode() is { } node)
            {
                // Leading and trailing trivia is not code.
                var span = node.Span;
                var from = IndexOf(span.Start, places, i, end);
                var to = IndexOf(span.End, places, from, end);
                if (from < to)
                    children.Add(new Range(node, from, to));
            }

            i = end;
        }
    }

    /// <summary>The index, within a range of indices, of the first offset that is not before a position.</summary>
    private static int IndexOf(int position, List<int> places, int from, int to)
    {
        while (from < to)
        {
            var middle = from + (to - from) / 2;
            if (places[middle] < position)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }

    /// <summary>A node with the half-open range of indices of the offsets in it.</summary>
    private readonly record struct Range(SyntaxNode Node, int From, int To);
}
