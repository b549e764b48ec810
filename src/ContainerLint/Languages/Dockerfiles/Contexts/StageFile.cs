using ContainerLint.Documents;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>What a path in a stage is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where it comes from, in the context; null if that is unknown.</param>
internal readonly record struct StageFile(PathKind Kind, string? Path = null)
{
    /// <summary>Nothing is known.</summary>
    public static StageFile Unknown => new(PathKind.Unknown);

    /// <summary>There is nothing.</summary>
    public static StageFile Absent => new(PathKind.Absent);

    /// <summary>What several copies make of a path: one that is there wins, then one that may be.</summary>
    public StageFile Or(StageFile other) => Kind is PathKind.File or PathKind.Folder ? this
        : other.Kind == PathKind.Absent ? this
        : other;
}
