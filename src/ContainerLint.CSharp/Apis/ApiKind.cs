namespace ContainerLint.CSharp.Apis;

/// <summary>The kind of member that takes an image.</summary>
internal enum ApiKind
{
    /// <summary>A method, static or not.</summary>
    Method,

    /// <summary>An extension method, called on its first argument or as a static method.</summary>
    Extension,

    /// <summary>A constructor.</summary>
    Constructor,

    /// <summary>A property, where it is set.</summary>
    Property,
}
