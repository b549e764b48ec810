using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ContainerLint.Cli.Files;

/// <summary>
/// A file that is replaced in one step: the new content goes into a draft beside it, which then takes its place, so
/// that readers see the old content or the new one. The mode of the file is kept. A link stays a link; its target is
/// replaced. Other hard links keep the old content. A killed process may leave its draft behind; the next process that
/// writes into the folder removes it.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private const string DraftStart = ".containerlint-";
    private const string DraftEnd = ".tmp";
    private const int CounterLength = 8;
    private const int BufferSize = 32 * 1024;

    /// <summary>
    /// How the names of this process's drafts begin. The process ID alone is not enough: in containers an earlier
    /// process often had the same one.
    /// </summary>
    private static readonly string OwnStart =
        $"{DraftStart}{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..^CounterLength]}";

    private static readonly ConcurrentDictionary<string, bool> SweptFolders = new(StringComparer.Ordinal);
    private static uint count;

    private readonly string target;
    private readonly string draft;
    private bool isDone;

    private AtomicFile(string target, string draft, FileStream stream)
    {
        this.target = target;
        this.draft = draft;
        Stream = stream;
    }

    /// <summary>Writes the draft; it can also be read and sought in.</summary>
    public FileStream Stream { get; }

    /// <summary>Starts an empty draft.</summary>
    /// <param name="path">The full path of the file, which need not exist; its folder must.</param>
    /// <param name="mode">The mode of the new file; null to keep that of the old one.</param>
    /// <exception cref="IOException">The draft cannot be created; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only; nothing has changed.</exception>
    public static AtomicFile Open(string path, UnixFileMode? mode = null)
    {
        var target = TargetOf(path);
        var isNew = !File.Exists(target);
        // Replacing a file needs rights on its folder alone: without this check read-only files would be replaced.
        if (!isNew && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0 && !IsWritable(target))
            throw new UnauthorizedAccessException();
        var folder = Path.GetDirectoryName(target) ?? throw new IOException(null);
        if (SweptFolders.TryAdd(folder, true))
            Sweep(target);
        var draft = Path.Combine(folder, $"{OwnStart}{Interlocked.Increment(ref count):x8}{DraftEnd}");
        var file = new AtomicFile(target, draft, Create(draft, mode));
        if (isNew || mode is not null || OperatingSystem.IsWindows())
            return file;
        try
        {
            // Not by the options of the stream: the umask would apply to them.
            File.SetUnixFileMode(file.Stream.SafeFileHandle, File.GetUnixFileMode(target));
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes a whole draft and flushes it to the disk, so that even a power failure loses nothing.</summary>
    /// <inheritdoc cref="Open"/>
    public static AtomicFile Prepare(string path, ReadOnlySpan<byte> content)
    {
        var file = Open(path);
        try
        {
            file.Stream.Write(content);
            file.Stream.Flush(flushToDisk: true);
            // Many files may be prepared before the first one is committed.
            file.Stream.Dispose();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Removes the drafts beside a file whose processes no longer run. <see cref="Open"/> does so for every folder it
    /// writes to, once per process.
    /// </summary>
    /// <param name="path">The full path of the file.</param>
    public static void Sweep(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(TargetOf(path)) ?? path;
            foreach (var draft in Directory.EnumerateFiles(folder, $"{DraftStart}*{DraftEnd}"))
            {
                if (IsOrphan(Path.GetFileName(draft)))
                    File.Delete(draft);
            }
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // A draft that stays is harmless: nothing reads it.
        }
    }

    /// <summary>Replaces the file by the draft.</summary>
    /// <param name="mayReplace">Whether there may be a file by now; else that is an error.</param>
    /// <exception cref="IOException">The file cannot be replaced and is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced and is unchanged.</exception>
    public void Commit(bool mayReplace = true)
    {
        Stream.Dispose();
        File.Move(draft, target, mayReplace);
        isDone = true;
    }

    /// <summary>Removes the draft unless it was committed.</summary>
    public void Dispose()
    {
        if (isDone)
            return;
        try
        {
            try
            {
                Stream.Dispose();
            }
            finally
            {
                File.Delete(draft);
            }
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // The disk is full or the folder is gone: the write has reported that already.
        }
    }

    /// <summary>Where a link leads, even if nothing is there; the path itself if it is no link.</summary>
    public static string TargetOf(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
    }

    private static FileStream Create(string draft, UnixFileMode? mode)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferSize,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        return new FileStream(draft, options);
    }

    private static bool IsOrphan(string name)
    {
        if (name.StartsWith(OwnStart, StringComparison.Ordinal)
            || name[DraftStart.Length..].Split('-') is not [var number, _]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            if (id != Environment.ProcessId)
                Process.GetProcessById(id).Dispose();
            return id == Environment.ProcessId;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static bool IsWritable(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
