namespace ContainerLint.CSharp.Apis;

/// <summary>
/// What the code must show of the object that a method is called on, where nothing is compiled: many libraries use the
/// same short names for other things.
/// </summary>
internal sealed record Receiver
{
    /// <summary>Any object will do whose type is not shown.</summary>
    public static Receiver Any { get; } = new();

    /// <summary>
    /// Types that it may be of, or that the chain of calls may begin with: patterns with <c>*</c>, a <c>!</c> before
    /// what it must not be. Empty if any type will do.
    /// </summary>
    public string[] Types { get; init; } = [];

    /// <summary>
    /// Calls whose lambda it may be the parameter of (<c>DockerPull(s => s.SetName(…))</c>), as patterns.
    /// </summary>
    public string[] Lambdas { get; init; } = [];

    /// <summary>
    /// Calls in the chain before, one of which shows what the object is; in a <c>with</c>, a property beside.
    /// </summary>
    public string[] Calls { get; init; } = [];

    /// <summary>Calls that give an object of another kind, if the last one before is one of them; patterns.</summary>
    public string[] NotFrom { get; init; } = [];

    /// <summary>Whether the code must show one of these; else the library's <c>using</c> is enough.</summary>
    public bool MustShow { get; init; }

    /// <summary>Whether the method may be called without any receiver.</summary>
    public bool MayBeMissing { get; init; }
}
