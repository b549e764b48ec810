namespace ContainerLint.CSharp.Apis;

/// <summary>
/// What code read by its shape must show of the object that a method is called on, since many libraries use the same
/// short names for other things. Patterns may have one <c>*</c>, which stands for any characters.
/// </summary>
internal sealed record Receiver
{
    /// <summary>Nothing has to be shown.</summary>
    public static Receiver Any { get; } = new();

    /// <summary>
    /// Patterns of types that the object may have, or that the call chain may start with; <c>!</c> before a pattern
    /// excludes its types. Empty if any type will do.
    /// </summary>
    public string[] Types { get; init; } = [];

    /// <summary>Methods that may pass the object to a lambda: <c>DockerPull(s => s.SetName(…))</c>.</summary>
    public string[] Lambdas { get; init; } = [];

    /// <summary>
    /// Members of other objects that are such an object: <c>Type.Member</c>, or <c>Method().Member</c> for the object
    /// that a method passes to a lambda.
    /// </summary>
    public string[] Members { get; init; } = [];

    /// <summary>
    /// Methods earlier in the call chain that show what the object is; in a <c>with</c> expression, other properties.
    /// </summary>
    public string[] Calls { get; init; } = [];

    /// <summary>Patterns of methods that return another kind of object; the call must not follow one of them.</summary>
    public string[] NotFrom { get; init; } = [];

    /// <summary>Whether the code must show one of these; otherwise a <c>using</c> of the library is enough.</summary>
    public bool MustShow { get; init; }

    /// <summary>Whether the method may be called without a receiver.</summary>
    public bool MayBeMissing { get; init; }
}
