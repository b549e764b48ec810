namespace ContainerLint.Cli.Files;

/// <summary>
/// A file that a report is written to, with the folders that it is in. It is written beside the old one and takes its
/// place in one step, so that whoever reads it never finds half of one. What is no regular file (a pipe, a device), and
/// what is appended to, is written as it is.
/// </summary>
internal sealed class ReportFile : IDisposable
{
    private const int BufferSize = 32 * 1024;

    private readonly string? draft;
    private readonly string target;

    private ReportFile(FileStream stream, string target, string? draft)
    {
        Stream = stream;
        this.target = target;
        this.draft = draft;
    }

    /// <summary>Where to write.</summary>
    public FileStream Stream { get; }

    /// <summary>Opens a file for a report.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="isAppended">Whether the report goes behind what is in the file.</param>
    /// <exception cref="IOException">It cannot be written; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; nothing has changed.</exception>
    public static ReportFile Open(string path, bool isAppended)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? path : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
        if (isAppended)
            return new ReportFile(new FileStream(target, FileMode.Append, FileAccess.Write), target, draft: null);
        UnixFileMode? mode = null;
        if (File.Exists(target))
        {
            // Replacing needs rights on the folder alone: a file that may not be written must stay as it is.
            var old = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, BufferSize);
            if (IsDevice(target) || !old.CanSeek)
                return new ReportFile(old, target, draft: null);
            old.Dispose();
            mode = OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(target);
        }

        var draft = Path.Combine(Path.GetDirectoryName(target)!, $".containerlint-{Guid.NewGuid():N}.tmp");
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = BufferSize,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = mode;
        return new ReportFile(new FileStream(draft, options), target, draft);
    }

    /// <summary>Puts the report in its place.</summary>
    /// <exception cref="IOException">The file cannot be replaced; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced; it is as it was.</exception>
    public void Commit()
    {
        Stream.Dispose();
        if (draft is not null)
            File.Move(draft, target, overwrite: true);
    }

    /// <summary>Removes what was not put in place.</summary>
    public void Dispose()
    {
        try
        {
            Stream.Dispose();
            if (draft is not null)
                File.Delete(draft);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // The disk is full, or the folder is gone: the report was not written, which is told already.
        }
    }

    /// <summary>Devices have no size and no reason to be replaced, but some can be sought in.</summary>
    private static bool IsDevice(string path) => OperatingSystem.IsWindows()
        ? path.StartsWith(@"\\.\", StringComparison.Ordinal)
        : path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal);
}
