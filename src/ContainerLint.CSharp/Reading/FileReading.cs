using ContainerLint.CSharp.Values;
using ContainerLint.Documents;
using Microsoft.CodeAnalysis;

namespace ContainerLint.CSharp.Reading;

/// <summary>What a file contains by itself.</summary>
/// <param name="Result">The images.</param>
/// <param name="Uses">The uses of known APIs.</param>
/// <param name="Open">Commands and declared references that are made of parameters and members.</param>
internal sealed record FileReading(
    ReadingResult Result, IReadOnlyList<BoundUse> Uses, IReadOnlyList<OpenNode> Open)
{
    private readonly HashSet<string> keys = [.. Result.Images.Select(ReadingResult.KeyOf)];

    private readonly HashSet<SyntaxNode> nodes = [.. Uses.Select(static use => use.Candidate.Node)];

    /// <summary>Whether a call, creation or assignment uses a known API.</summary>
    public bool IsUse(SyntaxNode node) => nodes.Contains(node);

    /// <summary>Whether the file contains an image by itself.</summary>
    public bool Has(ImageUse image) => keys.Contains(ReadingResult.KeyOf(image));
}

/// <summary>A command or a reference whose text is made of parameters and members.</summary>
/// <param name="Node">The call that starts the command, or the expression that the user declares.</param>
/// <param name="Slots">The parameters and members.</param>
/// <param name="IsCommand">Whether it is a command.</param>
internal sealed record OpenNode(SyntaxNode Node, Slots Slots, bool IsCommand);
