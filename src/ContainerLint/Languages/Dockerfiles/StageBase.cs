using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>What a stage builds on.</summary>
internal enum StageBaseKind
{
    /// <summary>Unknown, because of an error.</summary>
    None,

    /// <summary>An image.</summary>
    Image,

    /// <summary>An earlier stage; if parts of the name are unknown, one of several.</summary>
    Stage,

    /// <summary>The empty image <c>scratch</c>.</summary>
    Scratch,

    /// <summary>An additional build context.</summary>
    Context,
}

/// <summary>What a stage builds on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its name, evaluated; null if that failed.</param>
internal sealed record StageBase(StageBaseKind Kind, MappedText? Text)
{
    /// <summary>What helps if the name is not the one that was meant; null if nothing speaks against it.</summary>
    public string? Advice { get; init; }
}
