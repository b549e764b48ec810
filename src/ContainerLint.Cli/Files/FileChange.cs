
namespace ContainerLint.Cli.Files;

/// <summary>A changed file.</summary>
/// <param name="Before">The file as it was read.</param>
/// <param name="After">The changed text.</param>
/// <param name="Fixes">The number of fixes with edits in it.</param>
internal sealed record FileChange(TextFile Before, string After, int Fixes)
{
    /// <summary>The bytes to write.</summary>
    public byte[] NewBytes => Before.Format.Encode(After);
}
