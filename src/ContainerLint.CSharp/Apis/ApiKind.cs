namespace ContainerLint.CSharp.Apis;

/// <summary>How an API is written in code.</summary>
internal enum ApiKind
{
    /// <summary>A method of a type, static or not.</summary>
    Method,

    /// <summary>An extension method, called on its first argument or as a static method.</summary>
    Extension,

    /// <summary>A constructor.</summary>
    Constructor,

    /// <summary>A property that is set.</summary>
    Property,
}
