using ContainerLint.CSharp.Apis;
using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Deriving;

/// <summary>Code that names an image made of parameters and members of the project.</summary>
/// <param name="File">Its file.</param>
/// <param name="Uses">The uses of known APIs that make one reference together; empty for a command.</param>
/// <param name="Open">A command or a reference that the user declares; null for uses of APIs.</param>
/// <param name="Slots">The parameters and members.</param>
internal sealed record Sink(
    CodeFile File, IReadOnlyList<BoundUse> Uses, OpenNode? Open, IReadOnlyCollection<DeclaredNode> Slots)
{
    /// <summary>The sinks of a file.</summary>
    public static IEnumerable<Sink> In(CodeFile file, FileReading reading)
    {
        foreach (var open in reading.Open)
            yield return new Sink(file, [], open, open.Slots.All);
        if (!reading.Uses.Any(static use => use.Parts.Any(IsSlotted)))
            yield break;
        var failures = new ExpectedFailures(file);
        foreach (var use in reading.Uses.Where(static use => use.Api.Joining is null))
        {
            if (Of(file, [use], failures) is { } sink)
                yield return sink;
        }

        foreach (var gathered in reading.Uses.Where(static use => use.Api.Joining is not null)
            .GroupBy(static use => use.Api.Joining!))
        {
            foreach (var sequence in new Sequences().Of([.. gathered]))
            {
                var uses = sequence.Steps.Select(static step => step.Use).Distinct()
                    .OrderBy(static use => use.Candidate.Position).ToList();
                var isBuiltElsewhere = sequence.IsBuilt && !uses.Exists(static use => use.Builds);
                if (!isBuiltElsewhere && Of(file, uses, failures) is { } sink)
                    yield return sink;
            }
        }
    }

    /// <summary>
    /// What the slots that are the whole of an argument are taken for: a slot that is taken for two things is none.
    /// </summary>
    public IEnumerable<(SyntaxNode Slot, string Purpose)> Purposes() =>
        from use in Uses
        from part in use.Parts.Where(IsSlotted)
        where part.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
        from slot in part.Slots.All
        select (slot.Node, PurposeOf(use, part));

    private static Sink? Of(CodeFile file, IReadOnlyList<BoundUse> uses, ExpectedFailures failures)
    {
        var slots = new Slots();
        foreach (var part in uses.SelectMany(static use => use.Parts).Where(IsSlotted))
            slots.Add(part.Slots);
        // What is passed to code that is expected to throw is wrong on purpose.
        return slots.All.Count == 0 || failures.Include(uses[0].Candidate.Node)
            ? null
            : new Sink(file, uses, null, slots.All);
    }

    private static bool IsSlotted(BoundPart part) => part.Slots.All.Count > 0
        && part.Parameter.Part is not (PartKind.Other or PartKind.FullOrStage or PartKind.ArgumentName
            or PartKind.StageName or PartKind.BuildContext or PartKind.BuildFolder or PartKind.FolderStart
            or PartKind.DockerfilePath or PartKind.BuildTarget or PartKind.Owner);

    private static string PurposeOf(BoundUse use, BoundPart part)
    {
        var kind = part.Parameter.Part switch
        {
            PartKind.FullOrId or PartKind.Prefixed => PartKind.Full,
            PartKind.TagOrDigest => PartKind.Tag,
            PartKind.Hex => PartKind.Digest,
            var other => other,
        };
        return kind + (use.RoleOf(part.Parameter) is Role.Built or Role.Pushed ? " produced" : "");
    }
}
