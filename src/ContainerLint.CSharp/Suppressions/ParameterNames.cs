using ContainerLint.CSharp.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Suppressions;

/// <summary>
/// Compares the types of parameters by their last names: what code imports is not resolved, and overloads nearly always
/// differ in these names.
/// </summary>
internal static class ParameterNames
{
    private const string Any = "*";

    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["bool"] = "Boolean",
        ["byte"] = "Byte",
        ["sbyte"] = "SByte",
        ["char"] = "Char",
        ["decimal"] = "Decimal",
        ["double"] = "Double",
        ["float"] = "Single",
        ["int"] = "Int32",
        ["uint"] = "UInt32",
        ["long"] = "Int64",
        ["ulong"] = "UInt64",
        ["short"] = "Int16",
        ["ushort"] = "UInt16",
        ["object"] = "Object",
        ["string"] = "String",
        ["nint"] = "IntPtr",
        ["nuint"] = "UIntPtr",
    };

    /// <summary>The names in <c>System.String,System.Collections.Generic.List{System.Int32}</c>.</summary>
    public static IReadOnlyList<string> InDocumentation(string list)
    {
        var names = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                if (i > start)
                    names.Add(NameIn(list.Substring(start, i - start).Trim()));
                start = i + 1;
                continue;
            }

            depth += list[i] is '{' or '[' or '<' ? 1 : list[i] is '}' or ']' or '>' ? -1 : 0;
        }

        return names;
    }

    /// <summary>The names of the types of declared parameters.</summary>
    public static IReadOnlyList<string> Of(BaseParameterListSyntax? list) =>
        [.. (list?.Parameters ?? default).Select(static parameter => parameter.Type is { } type ? NameOf(type) : Any)];

    /// <summary>
    /// Whether a target names a member with these parameters; without a list it names one without any.
    /// </summary>
    public static bool Match(IReadOnlyList<string>? target, IReadOnlyList<string>? declared)
    {
        target ??= [];
        declared ??= [];
        return target.Count == declared.Count
            && target.Zip(declared, static (one, other) => one == other || one == Any || other == Any)
                .All(static same => same);
    }

    private static string NameIn(string type)
    {
        if (type.IndexOf('`') == 0)
            return Any;
        var end = type.IndexOfAny(['{', '[', '<', '@', '*', '&']);
        var name = end < 0 ? type : type.Substring(0, end);
        name = name.Substring(name.LastIndexOf('.') + 1);
        return name == "Nullable" ? Any : name;
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        ArrayTypeSyntax array => NameOf(array.ElementType),
        PointerTypeSyntax pointer => NameOf(pointer.ElementType),
        RefTypeSyntax reference => NameOf(reference.Type),
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        PredefinedTypeSyntax predefined =>
            Keywords.TryGetValue(predefined.Keyword.ValueText, out var name) ? name : predefined.Keyword.ValueText,
        _ => Calls.NameOf(type) is { Length: > 0 } simple
            ? Keywords.TryGetValue(simple, out var native) ? native : simple
            : Any,
    };
}
