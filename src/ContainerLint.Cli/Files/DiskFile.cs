using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ContainerLint.Cli.Files;

/// <summary>
/// Reads whole files without ever blocking: anything but a regular file (a pipe, a socket, a terminal) is refused, and
/// so are files larger than <see cref="LargestSize"/>.
/// </summary>
internal static partial class DiskFile
{
    /// <summary>The size limit of a file in bytes, far above anything written by hand.</summary>
    public const int LargestSize = 32 * 1024 * 1024;

    private const int FirstGuess = 4096;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="bytes">The content; empty if the file cannot be read.</param>
    /// <param name="problem">
    /// Why the file cannot be read, as the end of a sentence ("does not exist"); else null.
    /// </param>
    public static bool TryRead(string path, out byte[] bytes, out string? problem)
    {
        bytes = [];
        try
        {
            if (Directory.Exists(path))
            {
                problem = "is a folder";
                return false;
            }

            using var handle = Open(path);
            return TryRead(handle, out bytes, out problem);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            problem = FileErrors.ReadProblem(exception, path);
            return false;
        }
    }

    /// <summary>Reads a stream to its end, such as standard input.</summary>
    public static bool TryRead(Stream stream, out byte[] bytes, out string? problem)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[FirstGuess * 4];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > LargestSize)
            {
                bytes = [];
                problem = TooLarge;
                return false;
            }
        }

        bytes = buffer.ToArray();
        problem = null;
        return true;
    }

    private static string TooLarge => $"is larger than {LargestSize / 1024 / 1024} MB";

    private static bool TryRead(SafeFileHandle handle, out byte[] bytes, out string? problem)
    {
        bytes = [];
        long length;
        try
        {
            length = RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException)
        {
            // Not seekable: a pipe, a socket or a terminal
            problem = "is not a regular file";
            return false;
        }

        problem = length > LargestSize ? TooLarge : null;
        if (problem is not null)
            return false;
        // Files in /proc report a length of 0 but have content: read until the end.
        var buffer = new byte[Math.Max((int)length + 1, length == 0 ? FirstGuess : 0)];
        var filled = 0;
        for (int read; (read = RandomAccess.Read(handle, buffer.AsSpan(filled), filled)) > 0;)
        {
            filled += read;
            if (filled > LargestSize)
            {
                problem = TooLarge;
                return false;
            }

            if (filled == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, LargestSize + 1));
        }

        Array.Resize(ref buffer, filled);
        bytes = buffer;
        return true;
    }

    private static SafeFileHandle Open(string path)
    {
        if (OperatingSystem.IsWindows())
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        // .NET opens a pipe like a regular file and blocks until there is a writer: open with O_NONBLOCK | O_CLOEXEC.
        var (doNotWait, closeOnExec) = OperatingSystem.IsLinux() ? (0x800, 0x80000) : (0x4, 0x1000000);
        var descriptor = OpenUnix(path, doNotWait | closeOnExec);
        if (descriptor < 0)
            throw FileErrors.Of(Marshal.GetLastPInvokeError(), path);
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenUnix(string path, int flags);
}
