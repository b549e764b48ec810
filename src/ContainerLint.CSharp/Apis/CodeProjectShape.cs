using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Apis;

/// <summary>The shape of a project that nobody has compiled.</summary>
internal sealed class CodeProjectShape(CodeProject project) : ProjectShape
{
    /// <inheritdoc/>
    protected override IEnumerable<string> Usings => project.Usings;

    /// <inheritdoc/>
    protected override IEnumerable<CompilationUnitSyntax> RootsWith(string word)
    {
        foreach (var file in project.FilesWith(word))
            yield return file.Root;
    }
}
