using ContainerLint.Documents;

namespace ContainerLint.Workspaces;

/// <summary>
/// Files that are read together because one may use what another declares: the C# files of a project. Every other file
/// is a group of its own.
/// </summary>
public abstract class FileGroup
{
    /// <summary>Reads the files. Never throws, but for a cancellation.</summary>
    /// <param name="lookup">Finds the text of every file of the group, and of the files that they depend on.</param>
    public abstract GroupReading Read(SourceLookup lookup);

    /// <summary>
    /// Reads the files again after some have changed. A document that would be the same is the earlier one.
    /// </summary>
    /// <param name="earlier">What reading gave before the change; its documents have no syntax trees.</param>
    /// <param name="changed">The paths of the changed files, of which the reading depends on at least one.</param>
    /// <param name="lookup">Finds the texts as they are now.</param>
    public virtual GroupReading ReadAgain(
        GroupReading earlier, IReadOnlyCollection<string> changed, SourceLookup lookup) => Read(lookup);
}

/// <summary>What reading a group gave.</summary>
/// <param name="Documents">What was read; empty if the group has nothing to read.</param>
/// <param name="Files">
/// The paths (<c>Source.Path</c>) of the files of the group, and of those that were asked for, found or not: a change
/// in any other file makes no other reading.
/// </param>
public sealed record GroupReading(IReadOnlyList<SourceDocument> Documents, IReadOnlyList<string> Files);
