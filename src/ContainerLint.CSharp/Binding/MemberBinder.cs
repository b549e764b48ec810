namespace ContainerLint.CSharp.Binding;

/// <summary>Decides which API a piece of code uses: by symbols, or by the shape of the code.</summary>
internal abstract class MemberBinder
{
    /// <summary>Whether types that the code does not spell out are known.</summary>
    public abstract bool SeesTypes { get; }

    /// <summary>The aliases that the file can use.</summary>
    public abstract HashSet<string> Aliases { get; }

    /// <summary>The API that a candidate uses; null if none.</summary>
    public abstract BoundApi? Bind(ApiCandidate candidate);

    /// <summary>
    /// The container builder that is created without arguments, with its default image; null if another type is
    /// created.
    /// </summary>
    public abstract BuilderDefault? DefaultOf(ApiCandidate creation);
}

/// <summary>A container builder and the image that it runs by default.</summary>
/// <param name="Builder">The name of the builder.</param>
/// <param name="Image">The image; null if it depends on the version of the package, which is not known.</param>
/// <param name="TakesImage">Whether a constructor takes an image.</param>
internal sealed record BuilderDefault(string Builder, string? Image, bool TakesImage);
