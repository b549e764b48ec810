using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.LanguageServer.Texts;

/// <summary>
/// Between the addresses of editors and the paths of files (RFC 8089, and how Visual Studio Code writes it: the colon
/// of a drive and the <c>$</c> of <c>wsl$</c> as percent signs).
/// </summary>
internal static class EditorUri
{
    private const string Scheme = "file://";

    /// <summary>The scheme of a text that is not saved yet.</summary>
    public const string Untitled = "untitled:";

    /// <summary>The full path of a file; null if the address is no file of this machine.</summary>
    /// <param name="uri">The address.</param>
    public static string? PathOf(string uri) => PathOf(uri, OperatingSystem.IsWindows());

    /// <inheritdoc cref="PathOf(string)"/>
    /// <param name="uri">The address.</param>
    /// <param name="isWindows">Whether files are named as on Windows.</param>
    internal static string? PathOf(string uri, bool isWindows)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var rest = uri.AsSpan(Scheme.Length);
        if (rest.IndexOfAny('?', '#') is >= 0 and var end)
            rest = rest[..end];
        var slash = rest.IndexOf('/');
        if (slash < 0)
            return null;
        var host = Uri.UnescapeDataString(rest[..slash]);
        var path = Uri.UnescapeDataString(rest[slash..]);
        if (path.Contains('\0'))
            return null;
        if (!isWindows)
            return host is "" or "localhost" ? path : null;
        if (host is not ("" or "localhost"))
            return $@"\\{host}{path.Replace('/', '\\')}";
        return HasDrive(path)
            ? char.ToUpperInvariant(path[1]) + path[2..].Replace('/', '\\')
            : path.Replace('/', '\\');
    }

    /// <summary>The address of a file.</summary>
    /// <param name="path">The full path, with either separator.</param>
    public static string Of(string path)
    {
        var slashed = FileStore.Slashed(path);
        if (slashed.StartsWith("//", StringComparison.Ordinal))
            return Scheme + Escaped(slashed[2..]);
        return Scheme + (slashed.StartsWith('/') ? "" : "/") + Escaped(slashed);
    }

    private static string Escaped(string path) =>
        string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool HasDrive(string path) => path.Length >= 3 && char.IsAsciiLetter(path[1]) && path[2] == ':';
}
