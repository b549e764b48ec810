using System.Security;

namespace ContainerLint.Cli.Files;

/// <summary>Describes errors of the file system in words that do not depend on the platform.</summary>
internal static class FileErrors
{
    // Numbers of errno.h that are the same on Linux and macOS.
    private const int NotPermitted = 1;
    private const int NoSuchFile = 2;
    private const int InputOutput = 5;
    private const int NoSuchDevice = 6;
    private const int NoAccess = 13;
    private const int NotAFolder = 20;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;

    /// <summary>Whether an exception is one that reading or writing a file may throw.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException
            or ArgumentException;

    /// <summary>The exception for an <c>errno</c>.</summary>
    public static Exception Of(int error, string path) => error switch
    {
        NoSuchFile or NotAFolder => new FileNotFoundException(null, path),
        NotPermitted or NoAccess => new UnauthorizedAccessException(),
        _ => new IOException(null, error),
    };

    /// <summary>Why a file could not be read, as the end of a sentence.</summary>
    public static string ReadProblem(Exception exception, string path) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException when IsLink(path) => "is a link that leads nowhere",
        FileNotFoundException or DirectoryNotFoundException => "does not exist",
        PathTooLongException => "cannot be read: its path is too long",
        UnauthorizedAccessException when Directory.Exists(path) => "is a folder",
        UnauthorizedAccessException or SecurityException => "cannot be read: permission denied",
        IOException { HResult: NoSuchDevice } => "is not a regular file",
        IOException when IsLink(path) => "is a link that leads in a circle",
        IOException io => $"cannot be read: {Reason(io)}",
        _ => "cannot be read: its path is not valid",
    };

    /// <summary>Why a file could not be written, as the end of a sentence.</summary>
    public static string WriteProblem(Exception exception) => exception switch
    {
        PathTooLongException => "cannot be written: its path is too long",
        UnauthorizedAccessException or SecurityException => "cannot be written: permission denied",
        FileNotFoundException or DirectoryNotFoundException => "cannot be written: its folder is gone",
        IOException io => $"cannot be written: {Reason(io)}",
        _ => "cannot be written: its path is not valid",
    };

    private static string Reason(IOException exception) => (exception.HResult & 0xffff) switch
    {
        NoSpace => "no space is left",
        ReadOnly => "the file system is read-only",
        InputOutput => "the disk reports an error",
        var number => $"the system reports error {number}",
    };

    private static bool IsLink(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is not null;
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            return false;
        }
    }
}
