namespace ContainerLint.Knowledge;

/// <summary>The operating system of a base image.</summary>
/// <param name="Id">Its name in the data, such as <c>alpine</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Managers">The commands of its package managers; one empty text if there are none.</param>
/// <param name="Lacks">The package managers that it certainly does not have.</param>
/// <param name="Install">How packages are installed, up to their names; empty if they cannot be.</param>
internal sealed record BaseSystem(
    string Id, string Name, IReadOnlyList<string> Managers, IReadOnlyList<string> Lacks, string Install);
