using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>How deep code is nested.</summary>
internal static class Nesting
{
    /// <summary>
    /// Far more than people write, and far less than what exhausts the stack of a thread when the compiler binds it.
    /// </summary>
    private const int Most = 1_000;

    /// <summary>
    /// Whether code is nested so deep that asking the compiler about it may end the process: not everywhere does it
    /// look how much of the stack is left.
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
