using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>What a stage builds on.</summary>
internal enum StageBaseKind
{
    /// <summary>Nothing that can be made out.</summary>
    None,

    /// <summary>An image.</summary>
    Image,

    /// <summary>An earlier stage, or one of several.</summary>
    Stage,

    /// <summary>Nothing at all, by intent.</summary>
    Scratch,

    /// <summary>A build context that the caller names.</summary>
    Context,
}

/// <summary>What a stage builds on.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its name, evaluated; null if that failed.</param>
internal sealed record StageBase(StageBaseKind Kind, MappedText? Text);
