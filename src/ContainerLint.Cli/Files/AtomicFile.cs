using System.Diagnostics;
using System.Globalization;

namespace ContainerLint.Cli.Files;

/// <summary>
/// The new content of a file, written beside it first and then put in its place in one step: whatever happens, the file
/// is the old one or the new one. Keeps the mode of the file. A link stays a link; what it leads to is replaced. A
/// second hard link keeps the old content, as with editors that save this way. A process that is killed may leave the
/// draft behind, which <see cref="Sweep"/> removes.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private const string DraftName = ".containerlint-";
    private const string DraftEnd = ".tmp";

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
        var target = TargetOf(path);
        var draft = Path.Combine(
            Path.GetDirectoryName(target) ?? throw new IOException(null),
            $"{DraftName}{Environment.ProcessId}-{Guid.NewGuid():N}{DraftEnd}");
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

    /// <summary>
    /// Removes the drafts beside a file that processes left behind which do not run any more. To be called before this
    /// process has any: a draft that bears its number is that of an earlier one.
    /// </summary>
    public static void Sweep(string path)
    {
        try
        {
            var folder = Path.GetDirectoryName(TargetOf(path)) ?? path;
            foreach (var draft in Directory.EnumerateFiles(folder, $"{DraftName}*{DraftEnd}"))
            {
                if (IsLeftBehind(Path.GetFileName(draft)))
                    File.Delete(draft);
            }
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // It does no harm: it is no file that anybody reads.
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

    private static string TargetOf(string path) =>
        File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    private static bool IsLeftBehind(string name)
    {
        if (name[DraftName.Length..].Split('-') is not [var number, _]
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

    private void WriteDraft(ReadOnlySpan<byte> content)
    {
        // Replacing needs rights on the folder alone: a file that may not be written must stay as it is.
        var isNew = !File.Exists(target);
        if (!isNew && (File.GetAttributes(target) & FileAttributes.ReadOnly) != 0 && !IsWritable())
            throw new UnauthorizedAccessException();
        using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            if (!isNew && !OperatingSystem.IsWindows())
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
