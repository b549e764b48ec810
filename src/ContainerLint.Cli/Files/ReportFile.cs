namespace ContainerLint.Cli.Files;

/// <summary>
/// A file for a report. A regular file is replaced in one step (<see cref="AtomicFile"/>), so that readers never see
/// half a report; pipes, devices and files to append to are written directly. Missing folders are created.
/// </summary>
internal sealed class ReportFile : IDisposable
{
    private const int BufferSize = 32 * 1024;

    private readonly AtomicFile? file;

    private ReportFile(FileStream stream) => Stream = stream;

    private ReportFile(AtomicFile file)
    {
        this.file = file;
        Stream = file.Stream;
    }

    /// <summary>Where to write the report.</summary>
    public FileStream Stream { get; }

    /// <summary>Opens a file for a report.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isAppended">Whether to append to the file instead of replacing it.</param>
    /// <exception cref="IOException">It cannot be written; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; nothing has changed.</exception>
    public static ReportFile Open(string path, bool isAppended)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        var target = AtomicFile.TargetOf(path);
        if (isAppended)
            return new ReportFile(new FileStream(target, FileMode.Append, FileAccess.Write));
        if (File.Exists(target))
        {
            var old = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferSize);
            if (IsDevice(target) || !old.CanSeek)
                return new ReportFile(old);
            old.Dispose();
        }

        return new ReportFile(AtomicFile.Open(target));
    }

    /// <summary>Completes the report.</summary>
    /// <exception cref="IOException">The file cannot be replaced and is unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced and is unchanged.</exception>
    public void Commit()
    {
        Stream.Dispose();
        file?.Commit();
    }

    /// <summary>Discards the report unless it was completed; what was appended or piped stays.</summary>
    public void Dispose()
    {
        try
        {
            if (file is not null)
                file.Dispose();
            else
                Stream.Dispose();
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // The disk is full or the reader of a pipe is gone: the writer has seen that already.
        }
    }

    /// <summary>Some devices can be sought in, but none can be replaced.</summary>
    private static bool IsDevice(string path) => OperatingSystem.IsWindows()
        ? path.StartsWith(@"\\.\", StringComparison.Ordinal)
        : path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
}
