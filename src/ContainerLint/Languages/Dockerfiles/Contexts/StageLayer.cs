using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>What one instruction does to the files of a stage.</summary>
/// <param name="Instruction">The instruction; null for the base image.</param>
internal abstract record StageLayer(Instruction? Instruction)
{
    /// <summary>What a path is in this layer alone.</summary>
    /// <param name="path">The absolute path in the stage, normalised.</param>
    public abstract StageFile Find(string path);

    /// <summary>The names of files that it brings into a folder; null if unknown.</summary>
    /// <inheritdoc cref="Find"/>
    public abstract IEnumerable<string>? NamesIn(string path);

    /// <summary>The path relative to a folder; null if it is not in it.</summary>
    protected static string? Below(string folder, string path) =>
        folder == "/" ? path.Substring(1)
        : path == folder ? ""
        : path.StartsWith(folder + "/", StringComparison.Ordinal) ? path.Substring(folder.Length + 1)
        : null;
}

/// <summary>An instruction after which any file may be there, gone or another one.</summary>
/// <param name="Instruction">The instruction; null for the base image.</param>
internal sealed record UnknownLayer(Instruction? Instruction) : StageLayer(Instruction)
{
    /// <inheritdoc/>
    public override StageFile Find(string path) => StageFile.Unknown;

    /// <inheritdoc/>
    public override IEnumerable<string>? NamesIn(string path) => null;
}

/// <summary>A <c>COPY</c> or <c>ADD</c> from the context.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="Sources">Its sources.</param>
/// <param name="Destination">Where the files go: an absolute path.</param>
/// <param name="IsFolder">Whether the destination is certainly a folder.</param>
internal sealed record CopyLayer(
    Instruction Instruction, IReadOnlyList<CopySource> Sources, string Destination, bool IsFolder)
    : StageLayer(Instruction)
{
    /// <summary>Patterns of <c>--exclude</c>.</summary>
    public IReadOnlyList<PathPattern> Excluded { get; init; } = [];

    /// <inheritdoc/>
    public override StageFile Find(string path)
    {
        if (!IsFolder && Sources is [{ IsPattern: false, Kind: PathKind.File } file])
            return path == Destination ? file.File : StageFile.Absent;
        if (Below(Destination, path) is not { } rest)
            return StageFile.Absent;
        var found = StageFile.Absent;
        foreach (var source in Sources)
            found = source.Find(rest).Or(found);
        return found.Path is { } origin && Excluded.Any(pattern => pattern.MatchesAbove(origin))
            ? StageFile.Absent
            : found;
    }

    /// <inheritdoc/>
    public override IEnumerable<string>? NamesIn(string path)
    {
        if (!IsFolder && Sources is [{ IsPattern: false, Kind: PathKind.File }])
            return FilePaths.Folder(Destination) == path ? [Destination.Substring(path.TrimEnd('/').Length + 1)] : [];
        if (Below(Destination, path) is not { } rest)
            return [];
        var names = new List<string>();
        foreach (var source in Sources)
        {
            if (source.NamesIn(rest) is not { } found)
                return null;
            names.AddRange(found);
        }

        return names;
    }
}

/// <summary>A <c>COPY --from</c> of another stage.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="From">The stage.</param>
/// <param name="Sources">Its sources: absolute paths in that stage.</param>
/// <param name="Destination">Where the files go: an absolute path.</param>
/// <param name="IsFolder">Whether the destination is certainly a folder.</param>
internal sealed record StageCopyLayer(
    Instruction Instruction, StageTree From, IReadOnlyList<string> Sources, string Destination, bool IsFolder)
    : StageLayer(Instruction)
{
    /// <inheritdoc/>
    public override StageFile Find(string path)
    {
        if (Below(Destination, path) is not { } rest)
            return StageFile.Absent;
        var found = StageFile.Absent;
        foreach (var source in Sources)
            found = Find(source, rest).Or(found);
        return found;
    }

    /// <inheritdoc/>
    public override IEnumerable<string>? NamesIn(string path) => Below(Destination, path) is null ? [] : null;

    private StageFile Find(string source, string rest)
    {
        if (PathPattern.IsSpecial(source))
            return StageFile.Unknown;
        var whole = From.Find(source, null);
        if (whole.Kind != PathKind.File)
            return From.Find(FilePaths.Join(source, rest), null);
        var isThis = IsFolder ? rest == source.Substring(source.LastIndexOf('/') + 1) : rest.Length == 0;
        return isThis ? whole : StageFile.Absent;
    }
}
