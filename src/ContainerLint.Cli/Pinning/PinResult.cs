using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Pinning;

/// <summary>What pinning would write.</summary>
/// <param name="Pinned">The references that are pinned, in the order of path and position.</param>
/// <param name="Unpinned">Those that are not, and why, in the same order.</param>
/// <param name="Unchanged">How many were pinned before.</param>
/// <param name="Groups">The changed files; those of one group are written together or not at all.</param>
/// <param name="Problems">What could not be read or edited.</param>
/// <param name="Notes">What there is to say of registries besides.</param>
internal sealed record PinResult(
    IReadOnlyList<PinnedUse> Pinned,
    IReadOnlyList<UnpinnedUse> Unpinned,
    int Unchanged,
    IReadOnlyList<IReadOnlyList<FileChange>> Groups,
    IReadOnlyList<Problem> Problems,
    RegistryNotes Notes);
