namespace ContainerLint.CSharp.Apis;

/// <summary>A type by namespace and name, without arity; one <c>*</c> in the name stands for any characters.</summary>
internal sealed class TypeName
{
    /// <summary>Splits a full name at its last dot.</summary>
    public TypeName(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        Namespace = dot < 0 ? "" : fullName.Substring(0, dot);
        Name = fullName.Substring(dot + 1);
    }

    /// <summary>The namespace.</summary>
    public string Namespace { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Whether a type is this one.</summary>
    public bool Is(string name, string containingNamespace) =>
        Matches(Name, name) && containingNamespace == Namespace;

    /// <summary>Whether a name matches a pattern with at most one <c>*</c>.</summary>
    public static bool Matches(string pattern, string name)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
            return pattern == name;
        var tail = pattern.Length - star - 1;
        return name.Length >= star + tail
            && string.CompareOrdinal(pattern, 0, name, 0, star) == 0
            && string.CompareOrdinal(pattern, star + 1, name, name.Length - tail, tail) == 0;
    }
}
