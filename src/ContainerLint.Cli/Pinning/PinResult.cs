using ContainerLint.Cli.Files;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Pinning;

/// <summary>The result of pinning in memory.</summary>
/// <param name="Pinned">The pinned references, in the order of path and position.</param>
/// <param name="Unpinned">The references that could not be pinned, with the reason, in the same order.</param>
/// <param name="Unchanged">The number of references that were pinned before.</param>
/// <param name="Groups">The changed files; the files of a group are written together or not at all.</param>
/// <param name="Problems">The files that could not be read or edited.</param>
/// <param name="Notes">Warnings and rate limits of registries.</param>
internal sealed record PinResult(
    IReadOnlyList<PinnedUse> Pinned,
    IReadOnlyList<UnpinnedUse> Unpinned,
    int Unchanged,
    IReadOnlyList<IReadOnlyList<FileChange>> Groups,
    IReadOnlyList<Problem> Problems,
    RegistryNotes Notes);
