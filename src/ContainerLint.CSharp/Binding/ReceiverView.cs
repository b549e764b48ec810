using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>What the text of code shows of an object.</summary>
internal sealed record ReceiverView
{
    /// <summary>Nothing is to be seen.</summary>
    public static ReceiverView Unseen { get; } = new();

    /// <summary>The type that it is of, or that the chain of calls which makes it begins with.</summary>
    public TypeSyntax? Type { get; init; }

    /// <summary>The name of the type that the chain begins with, where it is a static call.</summary>
    public string? StaticType { get; init; }

    /// <summary>The qualifier of that name.</summary>
    public string? StaticQualifier { get; init; }

    /// <summary>The call whose lambda it is the parameter of.</summary>
    public string? LambdaOf { get; init; }

    /// <summary>The last call of the chain; null if it is no call's result.</summary>
    public string? LastCall { get; init; }
}
