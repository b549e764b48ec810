using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Walks over the nodes of a tree that contain one of some places, from the outside inwards, in the order of the text.
/// The rest of the tree, nearly all of it, is not even made.
/// </summary>
internal static class MentioningNodes
{
    /// <summary>The nodes, without the root.</summary>
    /// <param name="root">The root of a tree.</param>
    /// <param name="places">The places, in order.</param>
    public static IEnumerable<SyntaxNode> In(SyntaxNode root, List<int> places)
    {
        var open = new Stack<NodeRange>();
        var children = new List<NodeRange>();
        Collect(new NodeRange(root, 0, places.Count), places, children);
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

    private static void Collect(NodeRange range, List<int> places, List<NodeRange> children)
    {
        for (var i = range.From; i < range.To;)
        {
            var child = range.Node.ChildThatContainsPosition(places[i]);
            var end = IndexOf(child.FullSpan.End, places, i + 1, range.To);
            if (child.AsNode() is { } node)
            {
                // What stands before and behind the node is no code.
                var span = node.Span;
                var from = IndexOf(span.Start, places, i, end);
                var to = IndexOf(span.End, places, from, end);
                if (from < to)
                    children.Add(new NodeRange(node, from, to));
            }

            i = end;
        }
    }

    /// <summary>The index of the first place, among some, that is not before a position.</summary>
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

    /// <summary>A node with the indices of the places in it.</summary>
    private readonly record struct NodeRange(SyntaxNode Node, int From, int To);
}
