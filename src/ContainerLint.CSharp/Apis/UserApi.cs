namespace ContainerLint.CSharp.Apis;

/// <summary>
/// An API that a user configured. <c>Ns.Type.Member(parameter)</c> is a method, or the constructor of the type
/// <c>Ns.Type.Member</c>; <c>Ns.Type.Type(parameter)</c> is the constructor too. Without parentheses it is a property
/// or a field.
/// </summary>
/// <param name="Type">The full name before the last dot, without type arguments.</param>
/// <param name="Member">The name after the last dot.</param>
/// <param name="Parameter">The parameter that takes the reference; null for a property.</param>
internal sealed record UserApi(string Type, string Member, string? Parameter)
{
    /// <summary>
    /// The simple name of <see cref="Type"/>. For <c>Ns.Type(parameter)</c> it is the last part of the namespace.
    /// </summary>
    public string SimpleType => Type.Substring(Type.LastIndexOf('.') + 1);

    /// <summary>Whether this is a certain method of a type.</summary>
    public bool IsMethod(string type, string name) => Parameter is not null && Member == name && Type == type;

    /// <summary>Whether this is a constructor of a type.</summary>
    public bool IsConstructor(string type) => Parameter is not null
        && (Type == type ? Member == SimpleType : type == Type + "." + Member);

    /// <summary>Whether this is a certain property or field of a type.</summary>
    public bool IsProperty(string type, string name) => Parameter is null && Member == name && Type == type;
}
