using ContainerLint.CSharp.Code;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.Tests.CSharp;

/// <summary>Definitions that find nothing.</summary>
internal sealed class NoNames : Definitions
{
    public override Definition? Find(ExpressionSyntax name, CodeFile file) => null;
}
