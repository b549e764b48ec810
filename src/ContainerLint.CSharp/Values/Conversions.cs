using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Values;

/// <summary>The types that hold a string unchanged.</summary>
internal static class Conversions
{
    private static readonly HashSet<string> Wrappers =
    [
        "String", "Object", "dynamic", "FormattableString", "Input", "InputUnion", "Output", "BicepValue",
        "TemplateString",
    ];

    /// <summary>Whether a cast to a type keeps the text of a string.</summary>
    public static bool KeepsText(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax predefined =>
            predefined.Keyword.Kind() is SyntaxKind.StringKeyword or SyntaxKind.ObjectKeyword,
        NullableTypeSyntax nullable => KeepsText(nullable.ElementType),
        _ => IsWrapper(type),
    };

    /// <summary>Whether a type wraps the string passed to its constructor.</summary>
    public static bool IsWrapper(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => Wrappers.Contains(name.Identifier.ValueText),
        QualifiedNameSyntax name => IsWrapper(name.Right),
        AliasQualifiedNameSyntax name => IsWrapper(name.Name),
        _ => false,
    };
}
