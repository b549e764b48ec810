using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Binding;

/// <summary>What code shows of an object without symbols.</summary>
internal sealed record ReceiverView
{
    /// <summary>Nothing.</summary>
    public static ReceiverView Unseen { get; } = new();

    /// <summary>The type of the object, or of the object that its call chain starts with.</summary>
    public TypeSyntax? Type { get; init; }

    /// <summary>The name of the type that the call chain starts with, if it starts with a static call.</summary>
    public string? StaticType { get; init; }

    /// <summary>The qualifier of <see cref="StaticType"/>.</summary>
    public string? StaticQualifier { get; init; }

    /// <summary>The member of another object that the object, or its call chain, starts with.</summary>
    public string? Member { get; init; }

    /// <summary>That other object.</summary>
    public ReceiverView? Owner { get; init; }

    /// <summary>The method that passes the object to a lambda.</summary>
    public string? LambdaOf { get; init; }

    /// <summary>
    /// Whether <see cref="Type"/> is what <see cref="LastCall"/>, a method of the project, returns.
    /// </summary>
    public bool IsResult { get; init; }

    /// <summary>The last method of the call chain; null if the object is not the result of a call.</summary>
    public string? LastCall { get; init; }
}
