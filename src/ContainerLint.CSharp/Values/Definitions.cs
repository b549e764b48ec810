using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>Finds the definitions of names: by symbols, or by the shape of the code.</summary>
internal abstract class Definitions
{
    /// <summary>
    /// The definition that gives a name its value: a constant, a <c>static readonly</c> field, a local that is assigned
    /// once, the default of a parameter. Null if it is not certain.
    /// </summary>
    /// <param name="name">An identifier or a member access.</param>
    /// <param name="file">The file of the name.</param>
    public abstract Definition? Find(ExpressionSyntax name, CodeFile file);

    /// <summary>The variable, parameter or property that a name means; null if it is not certain.</summary>
    /// <param name="name">An identifier or a member access; also one that is assigned.</param>
    /// <param name="file">The file of the name.</param>
    public abstract DeclaredNode? DeclarationOf(ExpressionSyntax name, CodeFile file);

    /// <summary>The possible values of a variable, parameter or property that has no single definition.</summary>
    public abstract IReadOnlyList<Definition> ValuesOf(DeclaredNode declaration);

    /// <summary>
    /// The method, constructor, local function or lambda of the project that a call runs; null if it is not certain.
    /// </summary>
    /// <param name="call">A call, a creation, a constructor initializer or the call of a primary constructor.</param>
    /// <param name="file">The file of the call.</param>
    public abstract DeclaredNode? FunctionOf(SyntaxNode call, CodeFile file);

    /// <summary>Whether a call is certainly one of a function that the project does not declare.</summary>
    public virtual bool IsForeign(SyntaxNode call, CodeFile file) => false;

    /// <summary>The type of the project that a name means; null if there is none.</summary>
    public abstract DeclaredNode? TypeOf(TypeSyntax type, CodeFile file);

    /// <summary>The members of a type and its base types with a name; those nearest to the type.</summary>
    public abstract IReadOnlyList<DeclaredNode> MembersOf(BaseTypeDeclarationSyntax type, CodeFile file, string name);

    /// <summary>The members that override or implement one.</summary>
    public abstract IReadOnlyList<DeclaredNode> OverridesOf(DeclaredNode member);

    /// <summary>The members that a method overrides or implements.</summary>
    public abstract IReadOnlyList<DeclaredNode> BasesOf(DeclaredNode method);
}
