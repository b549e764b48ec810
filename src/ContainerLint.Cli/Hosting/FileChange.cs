using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Hosting;

/// <summary>What fixes make of a file.</summary>
/// <param name="Before">The file as it was read.</param>
/// <param name="After">The fixed text.</param>
/// <param name="Fixes">How many findings were fixed by edits in it.</param>
internal sealed record FileChange(TextFile Before, string After, int Fixes)
{
    /// <summary>The bytes to write.</summary>
    public byte[] NewBytes => Before.Format.Encode(After);
}
