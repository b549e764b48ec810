using ContainerLint.Documents;

namespace ContainerLint.Languages.CSharp;

/// <summary>C# code. Read by <c>ContainerLint.CSharp</c>: the core has no C# parser.</summary>
public sealed class CSharpLanguage : Language
{
    private CSharpLanguage()
    {
    }

    /// <summary>The only instance.</summary>
    public static CSharpLanguage Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "csharp";

    /// <inheritdoc/>
    public override string Noun => "C# code";

    /// <inheritdoc/>
    public override string Plural => "C# code";

    /// <inheritdoc/>
    public override string UsualName => "Program.cs";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globs { get; } = ["*.cs"];

    /// <inheritdoc/>
    public override CommentMark Comment => new("//");

    /// <inheritdoc/>
    public override NameEvidence EvidenceOf(string path) =>
        path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && FileNames.NameOf(path).Length > 3
            ? NameEvidence.Certain
            : NameEvidence.None;
}
