using System.Runtime.InteropServices;
using System.Text;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Caching;

/// <summary>
/// What a file system says of a file without reading it: whoever changes the content changes this as well, unless he
/// writes within the clock's tick (<see cref="IsOlderThan"/>). On Linux the time of the last change counts, which no
/// program can set back.
/// </summary>
/// <param name="Size">How many bytes it has.</param>
/// <param name="Modified">When its content was written, in nanoseconds.</param>
/// <param name="Changed">When the file system changed it last, in nanoseconds; 0 where that cannot be asked.</param>
/// <param name="Number">The number of the file in its file system; 0 where that cannot be asked.</param>
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

    /// <summary>File systems there are whose clock ticks once in two seconds.</summary>
    private const long Tick = 2_000_000_000;

    private static readonly delegate* unmanaged<int, byte*, int, uint, Status*, int> Ask = FindAsk();

    /// <summary>The present moment, as stamps count.</summary>
    public static long Now => Nanoseconds(DateTime.UtcNow);

    /// <summary>The stamp of a file; null if there is none, or it cannot be asked.</summary>
    /// <param name="path">The full path.</param>
    public static FileStamp? Of(string path) => Ask is null ? OfAnywhere(path) : OfLinux(path);

    /// <summary>Whether there is a link at a path.</summary>
    /// <param name="path">The full path.</param>
    /// <exception cref="IOException">There is nothing, or it cannot be asked.</exception>
    public static bool IsLink(string path)
    {
        Status status;
        return Ask is not null && TryAsk(path, DoNotFollow, TypeField, &status)
            ? (status.Mode & TypeOfMode) == LinkMode
            : (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
    }

    /// <summary>Whether the file was left alone for a while before a moment: a later change shows in its stamp.</summary>
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
    /// The C library's <c>statx</c>, whose answer is laid out alike on every Linux; null elsewhere, and in older libraries.
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

    /// <summary><c>struct statx</c>.</summary>
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
