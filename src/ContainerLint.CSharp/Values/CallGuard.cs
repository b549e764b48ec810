using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Values;

/// <summary>
/// Limits how many functions the evaluation of one expression enters. Functions that call each other end it.
/// </summary>
internal sealed class CallGuard
{
    private const int MostCalls = 64;
    private const int Deepest = 8;

    private readonly HashSet<SyntaxNode> active = [];
    private int calls;

    /// <summary>Whether a function may be entered; <see cref="Leave"/> has to follow.</summary>
    public bool TryEnter(SyntaxNode function)
    {
        if (active.Count == 0)
            calls = 0;
        return active.Count < Deepest && calls++ < MostCalls && active.Add(function);
    }

    /// <summary>Leaves a function.</summary>
    public void Leave(SyntaxNode function) => active.Remove(function);
}
