using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>
/// The vocabulary of the API tables. <c>types</c> are full names of types separated by spaces; <c>*</c> stands for any
/// characters.
/// </summary>
internal static class Entries
{
    /// <summary>A method.</summary>
    public static ImageApi Method(string types, string member, params ApiParameter[] parameters) =>
        new(ApiKind.Method, Types(types), member, parameters);

    /// <summary>An extension method; <c>parameters</c> does not include the receiver.</summary>
    public static ImageApi Extension(string types, string member, params ApiParameter[] parameters) =>
        new(ApiKind.Extension, Types(types), member, parameters);

    /// <summary>A constructor.</summary>
    public static ImageApi Constructor(string types, params ApiParameter[] parameters)
    {
        var names = Types(types);
        return new ImageApi(ApiKind.Constructor, names, names[0].Name, parameters);
    }

    /// <summary>A property.</summary>
    public static ImageApi Property(string types, string member, PartKind part = PartKind.Full) =>
        new(ApiKind.Property, Types(types), member, [new ApiParameter(member, part)]);

    /// <summary>A property that holds a collection.</summary>
    public static ImageApi Properties(string types, string member, PartKind part = PartKind.Full) =>
        new(ApiKind.Property, Types(types), member, [new ApiParameter(member, part) { IsList = true }]);

    /// <summary>A parameter that takes a whole reference.</summary>
    public static ApiParameter Full(string name) => new(name, PartKind.Full);

    /// <summary>A parameter that takes part of a reference, or something else of interest.</summary>
    public static ApiParameter Of(string name, PartKind part) => new(name, part);

    /// <summary>A parameter that has nothing to do with references.</summary>
    public static ApiParameter Other(string name) => new(name);

    /// <summary>A parameter that may be omitted.</summary>
    public static ApiParameter Optional(this ApiParameter parameter) => parameter with { IsOptional = true };

    /// <summary>A parameter that takes a collection or all following arguments, and may be omitted.</summary>
    public static ApiParameter Many(this ApiParameter parameter) =>
        parameter with { IsList = true, IsOptional = true };

    /// <summary>A parameter with a role of its own.</summary>
    public static ApiParameter As(this ApiParameter parameter, Role role) => parameter with { Role = role };

    /// <summary>An API whose images are not run but used for something else.</summary>
    public static ImageApi As(this ImageApi api, Role role) => api with { Role = role };

    /// <summary>An API that sets parts which calls on the same object complete.</summary>
    public static ImageApi In(this ImageApi api, Dialect dialect) => api with { Joining = dialect };

    /// <summary>An API that code read by its shape is checked for a receiver.</summary>
    public static ImageApi On(this ImageApi api, Receiver receiver) => api with { Receiver = receiver };

    /// <summary>An API that a file can use if it imports one of these namespaces, or one below them.</summary>
    public static ImageApi Within(this ImageApi api, params string[] roots) => api with { Roots = roots };

    private static TypeName[] Types(string types) =>
        [.. types.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries).Select(name => new TypeName(name))];
}
