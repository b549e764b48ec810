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
    /// The name and the default image of a container builder that is created without arguments; null if another type is
    /// created or the image is not known.
    /// </summary>
    public abstract (string Builder, string Image)? DefaultOf(ApiCandidate creation);
}
