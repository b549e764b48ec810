using System.Runtime.InteropServices;

namespace ContainerLint.Cli.Caching;

/// <summary>A file as a run found it.</summary>
/// <param name="Path">The hash of its full path.</param>
/// <param name="Stamp">What the file system said of it.</param>
/// <param name="Content">The hash of its bytes.</param>
/// <param name="IsSettled">
/// Whether the stamp alone vouches for the content: it was not written shortly before the run read it.
/// </param>
/// <param name="Verdict">What a look at it said.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct FileRecord(
    UInt128 Path, FileStamp Stamp, UInt128 Content, bool IsSettled, FileVerdict Verdict);
