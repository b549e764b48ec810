using System.Runtime.InteropServices;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>A file as a run found it.</summary>
/// <param name="Path">The hash of its full path.</param>
/// <param name="Stamp">Its metadata.</param>
/// <param name="Content">The hash of its bytes.</param>
/// <param name="IsSettled">
/// Whether an equal stamp proves equal content: the file was not written shortly before the run read it.
/// </param>
/// <param name="Verdict">What a peek at the file showed.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct FileRecord(
    UInt128 Path, FileStamp Stamp, UInt128 Content, bool IsSettled, FileVerdict Verdict);
