using System.Runtime.InteropServices;
using System.Text;

namespace ContainerLint.Cli.Files;

/// <summary>
/// The metadata of a file: every change of the content changes it as well, unless it happens within one tick of the
/// file system's clock (<see cref="IsOlderThan"/>). On Linux it includes the time of the last status change (ctime),
/// which no program can set back.
/// </summary>
/// <param name="Size">The size in bytes.</param>
/// <param name="Modified">When the content was written last, in nanoseconds since 1970.</param>
/// <param name="Changed">When content or metadata changed last, in nanoseconds since 1970; 0 if unknown.</param>
/// <param name="Number">The inode number; 0 if unknown.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly unsafe record struct FileStamp(long Size, long Modified, long Changed, ulong Number)
{
    private const int LongestPath = 4096;
    private const int WorkingFolder = -100;
    private const int DoNotFollow = 0x100;
    private const uint TypeField = 1;
    private const uint BasicFields = 0x7ff;
    private const int TypeOfMode = 0xf000;
    private const int LinkMode = 0xa000;
    private const long NanosecondsPerTick = 100;

    /// <summary>FAT timestamps have a resolution of two seconds.</summary>
    private const long Tick = 2_000_000_000;

    private static readonly delegate* unmanaged<int, byte*, int, uint, Status*, int> Ask = FindAsk();

    /// <summary>A moment as stamps count: nanoseconds since 1970.</summary>
    public static long MomentOf(DateTimeOffset time) => Nanoseconds(time.UtcDateTime);

    /// <summary>The stamp of a file; null if it does not exist or is not accessible.</summary>
    /// <param name="path">The full path.</param>
    public static FileStamp? Of(string path) => Ask is null ? OfAnywhere(path) : OfLinux(path);

    /// <summary>Whether a path is a symbolic link.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="IOException">It does not exist or is not accessible.</exception>
    public static bool IsLink(string path)
    {
        Status status;
        return Ask is not null && TryAsk(path, DoNotFollow, TypeField, &status)
            ? (status.Mode & TypeOfMode) == LinkMode
            : (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
    }

    /// <summary>
    /// Whether the last change is more than one tick before a moment, so that any change after that moment changes the
    /// stamp.
    /// </summary>
    /// <param name="moment">In nanoseconds since 1970 (<see cref="MomentOf"/>).</param>
    public bool IsOlderThan(long moment) => Math.Max(Modified, Changed) < moment - Tick;

    private static FileStamp? OfAnywhere(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists ? new FileStamp(file.Length, Nanoseconds(file.LastWriteTimeUtc), 0, 0) : null;
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return null;
        }
    }

    private static FileStamp? OfLinux(string path)
    {
        Status status;
        return TryAsk(path, 0, BasicFields, &status)
            ? new FileStamp((long)status.Size, status.Modified.Nanoseconds, status.Changed.Nanoseconds, status.Number)
            : null;
    }

    private static bool TryAsk(string path, int flags, uint fields, Status* status)
    {
        Span<byte> bytes = stackalloc byte[LongestPath];
        if (!Encoding.UTF8.TryGetBytes(path, bytes[..^1], out var length))
            return false;
        bytes[length] = 0;
        fixed (byte* start = bytes)
            return Ask(WorkingFolder, start, flags, fields, status) == 0;
    }

    private static long Nanoseconds(DateTime moment) => (moment - DateTime.UnixEpoch).Ticks * NanosecondsPerTick;

    /// <summary>
    /// The C library's <c>statx</c>, whose result has the same layout on every Linux; null on other systems and with
    /// old libraries.
    /// </summary>
    private static delegate* unmanaged<int, byte*, int, uint, Status*, int> FindAsk() =>
        OperatingSystem.IsLinux()
            && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "statx", out var address)
            ? (delegate* unmanaged<int, byte*, int, uint, Status*, int>)address
            : null;

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        private readonly long seconds;
        private readonly uint nanoseconds;
        private readonly int reserved;

        public long Nanoseconds => (seconds * 1_000_000_000) + nanoseconds;
    }

    /// <summary><c>struct statx</c> of <c>linux/stat.h</c>.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Status
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Number;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public Moment Changed;

        [FieldOffset(112)]
        public Moment Modified;
    }
}
