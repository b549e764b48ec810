namespace ContainerLint.Cli.Files;

/// <summary>
/// The new content of a file, written beside it first and then put in its place in one step: whatever happens, the file
/// is the old one or the new one. Keeps the mode of the file. A link stays a link; what it leads to is replaced. A
/// second hard link keeps the old content, as with editors that save this way.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string target;
    private readonly string draft;
    private bool isDone;

    private AtomicFile(string target, string draft)
    {
        this.target = target;
        this.draft = draft;
    }

    /// <summary>Writes the new content to the disk, beside the file.</summary>
    /// <exception cref="IOException">It cannot be written; nothing has changed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written; nothing has changed.</exception>
    public static AtomicFile Prepare(string path, ReadOnlySpan<byte> content)
    {
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var draft = Path.Combine(
            Path.GetDirectoryName(target) ?? throw new IOException(null), $".containerlint-{Guid.NewGuid():N}.tmp");
        var file = new AtomicFile(target, draft);
        try
        {
            file.WriteDraft(content);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Puts the new content in the file's place.</summary>
    /// <exception cref="IOException">The file cannot be replaced; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be replaced; it is as it was.</exception>
    public void Commit()
    {
        File.Move(draft, target, overwrite: true);
        isDone = true;
    }

    /// <summary>Removes what was not put in place.</summary>
    public void Dispose()
    {
        if (isDone)
            return;
        try
        {
            File.Delete(draft);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // It was never created, or its folder is gone.
        }
    }

    private void WriteDraft(ReadOnlySpan<byte> content)
    {
        // Replacing needs rights on the folder alone: a file that may not be written must stay as it is.
        if ((File.GetAttributes(target) & FileAttributes.ReadOnly) != 0 && !IsWritable())
            throw new UnauthorizedAccessException();
        using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
    }

    private bool IsWritable()
    {
        try
        {
            using var handle = File.OpenHandle(target, FileMode.Open, FileAccess.Write);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
