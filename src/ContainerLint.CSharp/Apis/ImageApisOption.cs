using ContainerLint.Configuration;

namespace ContainerLint.CSharp.Apis;

/// <summary>The option for additional APIs that take image references.</summary>
public static class ImageApisOption
{
    /// <summary>The key of the option.</summary>
    public const string Key = "containerlint.image_apis";

    /// <summary>
    /// <c>containerlint.image_apis</c>: <c>Namespace.Type.Method(parameter)</c>, separated by commas.
    /// </summary>
    public static Option<ImageApis> Value { get; } = new(Key, ImageApis.None, TryRead);

    private static bool TryRead(string text, out ImageApis apis) => ImageApis.TryParse(text, out apis, out _);
}
