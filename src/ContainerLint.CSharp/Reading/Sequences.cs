using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Reading;

/// <summary>
/// Groups the calls and assignments on the same object: along a call chain, in one initializer, and on one variable in
/// simple cases.
/// </summary>
internal sealed class Sequences
{
    /// <summary>
    /// A method that passes the container which an executable is published as, built of a Dockerfile.
    /// </summary>
    private const string Publishing = "PublishAsDockerFile";

    private readonly CodeVariables variables = new();

    /// <summary>The sequences, in source order of the calls that start them.</summary>
    /// <param name="uses">The uses of APIs with one composition, in source order of their names.</param>
    public IReadOnlyList<Sequence> Of(IReadOnlyList<BoundUse> uses)
    {
        var anchored = new Dictionary<SyntaxNode, Sequence>();
        var order = new List<Sequence>();
        var loose = new List<(BoundUse Use, VariableKey Variable)>();
        var known = new Dictionary<SyntaxNode, SyntaxNode>();
        foreach (var use in uses)
        {
            var (anchor, variable, previous) = Place(use, known, anchored.ContainsKey);
            if (anchor is null)
            {
                loose.Add((use, variable!.Value));
                continue;
            }

            known[use.Candidate.Node] = anchor;
            if (!anchored.TryGetValue(anchor, out var sequence))
            {
                var before = previous is not null && anchored.TryGetValue(previous, out var earlier) ? earlier : null;
                before?.IsReplaced = use.NamesImage;
                before ??= OnVariable(order, use, known);
                anchored.Add(anchor, sequence = new Sequence(anchor, variable, before));
                order.Add(sequence);
            }

            sequence.Steps.Add(new SequenceStep(use, IsCertain: true));
        }

        Attach(order, loose);
        MarkBuilt(order);
        return order;
    }

    /// <summary>The last sequence so far on the variable that a call acts on; null if there is none.</summary>
    private Sequence? OnVariable(List<Sequence> order, BoundUse use, Dictionary<SyntaxNode, SyntaxNode> known)
    {
        if (use.Candidate.Node is not InvocationExpressionSyntax call || Calls.MakesNew(call)
            || BeginOf(call, known).Subject is not { } subject)
        {
            return null;
        }

        var variable = variables.KeyOf(subject);
        return order.FindLast(one => one.Variable == variable && IsAfter(call, one.Anchor));
    }

    /// <summary>
    /// Marks all sequences on an object that one of them builds; the order of the calls does not matter.
    /// </summary>
    private static void MarkBuilt(List<Sequence> order)
    {
        var built = new HashSet<object>();
        foreach (var sequence in order)
        {
            if (sequence.Steps.Exists(static step => step.Use.Builds) || IsPublished(sequence))
                built.UnionWith(ObjectsOf(sequence));
        }

        if (built.Count == 0)
            return;
        foreach (var sequence in order)
            sequence.IsBuilt = ObjectsOf(sequence).Any(built.Contains);
    }

    /// <summary>
    /// What identifies the object of a sequence: its variable, and the start of its first call chain.
    /// </summary>
    private static IEnumerable<object> ObjectsOf(Sequence sequence)
    {
        yield return sequence.Root.Anchor;
        if (sequence.Root.Variable is { } first)
            yield return first;
        if (sequence.Variable is { } variable)
            yield return variable;
    }

    private static bool IsPublished(Sequence sequence)
    {
        for (var node = sequence.Variable?.Scope as ParameterSyntax as SyntaxNode; node is not null; node = node.Parent)
        {
            if (node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
                return Calls.NameOf(call)?.Identifier.ValueText == Publishing;
            if (node is StatementSyntax or MemberDeclarationSyntax)
                return false;
        }

        return false;
    }

    private static void Attach(List<Sequence> order, List<(BoundUse Use, VariableKey Variable)> loose)
    {
        var byVariable = order.Where(static sequence => sequence.Variable is not null)
            .ToLookup(static sequence => sequence.Variable!.Value);
        var own = new Dictionary<VariableKey, Sequence>();
        foreach (var (use, variable) in loose)
        {
            var position = use.Candidate.Position;
            var found = false;
            foreach (var sequence in byVariable[variable])
            {
                if (sequence.Anchor.SpanStart > position)
                {
                    // A registry set earlier still applies when the image changes.
                    if (use.GivesRegistry)
                    {
                        found = true;
                        sequence.Steps.Insert(0, new SequenceStep(use, IsAfter(sequence.Anchor, use.Candidate.Node)));
                    }

                    continue;
                }

                if (IsBegunAnew(sequence, byVariable[variable], position))
                    continue;
                found = true;
                sequence.Steps.Add(new SequenceStep(use, IsAfter(use.Candidate.Node, sequence.Anchor)));
            }

            if (found)
                continue;
            if (!own.TryGetValue(variable, out var alone) || Restarts(alone, use))
            {
                own[variable] = alone = new Sequence(use.Candidate.Node, variable);
                order.Add(alone);
            }

            alone.Steps.Add(new SequenceStep(use, IsAfter(use.Candidate.Node, alone.Anchor)));
        }
    }

    /// <summary>Whether a use starts another reference, by naming an image a second time.</summary>
    private static bool Restarts(Sequence sequence, BoundUse use) =>
        use.NamesImage && sequence.Steps.Exists(static step => step.Use.NamesImage);

    private static bool IsBegunAnew(Sequence sequence, IEnumerable<Sequence> others, int position)
    {
        foreach (var other in others)
        {
            if (other.Anchor.SpanStart > sequence.Anchor.SpanStart && other.Anchor.SpanStart < position
                && IsAfter(other.Anchor, sequence.Anchor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether later code runs whenever earlier code does.</summary>
    private static bool IsAfter(SyntaxNode later, SyntaxNode earlier)
    {
        var block = Calls.BlockOf(later);
        return block == Calls.BlockOf(earlier) || block.Span.Contains(earlier.Span);
    }

    /// <summary>What a use belongs to: the start of its call chain, or the variable it acts on.</summary>
    private (SyntaxNode? Anchor, VariableKey? Variable, SyntaxNode? Previous) Place(
        BoundUse use, Dictionary<SyntaxNode, SyntaxNode> known, Func<SyntaxNode, bool> isBegun)
    {
        var node = use.Candidate.Node;
        if (node is AssignmentExpressionSyntax assignment)
        {
            if (use.Candidate.Receiver is { } owner)
                return (null, variables.KeyOf(owner), null);
            var creation = assignment.Parent?.Parent ?? node;
            return (creation, creation is ExpressionSyntax made ? variables.AssignedOf(made) : null, null);
        }

        if (node is not InvocationExpressionSyntax call)
            return (node, node is ExpressionSyntax created ? variables.AssignedOf(created) : null, null);
        var (begin, subject) = BeginOf(call, known);
        var isStart = use.NamesImage || (use.Builds && Calls.MakesNew(call));
        if (isStart)
        {
            var makes = Calls.MakesNew(call);
            var variable = variables.AssignedOf(call) ?? (subject is not null
                && !makes ? variables.KeyOf(subject) : null);
            return (call, variable, makes ? null : begin);
        }

        if (begin is not null)
            return (begin, isBegun(begin)
                || begin is not ExpressionSyntax first ? null : variables.AssignedOf(first), null);
        return subject is null ? (call, null, null) : (null, variables.KeyOf(subject), null);
    }

    /// <summary>The call that starts the object of a call chain, or else the variable that the chain acts on.</summary>
    private static (SyntaxNode? Begin, ExpressionSyntax? Subject) BeginOf(
        InvocationExpressionSyntax call, Dictionary<SyntaxNode, SyntaxNode> known)
    {
        var current = Calls.ReceiverOf(call.Expression);
        while (current is not null)
        {
            current = Calls.Bare(current);
            if (known.TryGetValue(current, out var begin))
                return (begin, null);
            if (current is not InvocationExpressionSyntax inner)
                break;
            if (Calls.MakesNew(inner))
                return (inner, null);
            if (Calls.ReceiverOf(inner.Expression) is not { } next)
                return (inner, null);
            current = next;
        }

        return current is IdentifierNameSyntax or MemberAccessExpressionSyntax ? (null, current) : (current, null);
    }
}
