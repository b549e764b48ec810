namespace ContainerLint.CSharp.Suppressions;

/// <summary>The types that C# has keywords for.</summary>
internal static class KeywordTypes
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["bool"] = "System.Boolean",
        ["byte"] = "System.Byte",
        ["sbyte"] = "System.SByte",
        ["char"] = "System.Char",
        ["decimal"] = "System.Decimal",
        ["double"] = "System.Double",
        ["float"] = "System.Single",
        ["int"] = "System.Int32",
        ["uint"] = "System.UInt32",
        ["long"] = "System.Int64",
        ["ulong"] = "System.UInt64",
        ["short"] = "System.Int16",
        ["ushort"] = "System.UInt16",
        ["object"] = "System.Object",
        ["string"] = "System.String",
        ["void"] = "System.Void",
    };

    /// <summary>The full name; the keyword itself if it is none of a type.</summary>
    public static string NameOf(string keyword) => Names.TryGetValue(keyword, out var name) ? name : keyword;

    /// <summary>The full name for a keyword that may also be a name; null for other words.</summary>
    public static string? NameOfContextual(string word) => word switch
    {
        "dynamic" => "System.Object",
        "nint" => "System.IntPtr",
        "nuint" => "System.UIntPtr",
        _ => null,
    };
}
