using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>Measures how deeply code is nested.</summary>
internal static class Nesting
{
    /// <summary>
    /// Far more than people write, and far less than what overflows the stack when the compiler binds it.
    /// </summary>
    private const int Most = 1_000;

    /// <summary>
    /// Whether code is nested so deeply that binding it may overflow the stack: the compiler does not check the
    /// remaining stack everywhere.
    /// </summary>
    public static bool IsTooDeep(SyntaxNode root)
    {
        var path = new Stack<SyntaxNode>();
        path.Push(root);
        foreach (var node in root.DescendantNodes())
        {
            while (path.Peek() != node.Parent)
                path.Pop();
            path.Push(node);
            if (path.Count > Most)
                return true;
        }

        return false;
    }
}
