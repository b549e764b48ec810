using ContainerLint.Documents;

namespace ContainerLint.CSharp.Apis;

/// <summary>The words in which the tables of the libraries are written.</summary>
internal static class Entries
{
    /// <summary>A method.</summary>
    public static ImageApi Method(string types, string member, params ApiParameter[] parameters) =>
        new(ApiKind.Method, Types(types), member, parameters);

    /// <summary>An extension method; its receiver is no parameter.</summary>
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

    /// <summary>A parameter that carries a part.</summary>
    public static ApiParameter Of(string name, PartKind part) => new(name, part);

    /// <summary>A parameter that has nothing to do with references.</summary>
    public static ApiParameter Other(string name) => new(name);

    /// <summary>A parameter that may be left out.</summary>
    public static ApiParameter Optional(this ApiParameter parameter) => parameter with { IsOptional = true };

    /// <summary>A parameter that takes a collection, or all arguments that follow; it may be left out.</summary>
    public static ApiParameter Many(this ApiParameter parameter) =>
        parameter with { IsList = true, IsOptional = true };

    /// <summary>A parameter whose image is used for something of its own.</summary>
    public static ApiParameter As(this ApiParameter parameter, Role role) => parameter with { Role = role };

    /// <summary>An API whose images are used for something else than being run.</summary>
    public static ImageApi As(this ImageApi api, Role role) => api with { Role = role };

    /// <summary>An API whose parts find together with others of the same object.</summary>
    public static ImageApi In(this ImageApi api, Composition composition) => api with { Composition = composition };

    /// <summary>An API that needs something to be seen of its receiver.</summary>
    public static ImageApi On(this ImageApi api, Receiver receiver) => api with { Receiver = receiver };

    /// <summary>An API that is in use where one of some namespaces is.</summary>
    public static ImageApi Within(this ImageApi api, params string[] roots) => api with { Roots = roots };

    private static TypeName[] Types(string types) =>
        [.. types.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries).Select(name => new TypeName(name))];
}
