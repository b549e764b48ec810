namespace ContainerLint.Rules;

/// <summary>Folders in an image, as they are written in instructions.</summary>
internal static class FolderPath
{
    /// <summary>Whether a path is certainly relative: it has no variables, and is no path of Windows.</summary>
    public static bool IsRelative(string written)
    {
        var path = Unquote(written);
        return path.Length > 0 && path[0] is not ('/' or '\\' or '<') && path.IndexOf('$') < 0
            && !(path.Length > 1 && path[1] == ':');
    }

    /// <summary>A path without the quotes around it.</summary>
    public static string Unquote(string written) =>
        written.Length > 1 && written[0] is '"' or '\'' && written[written.Length - 1] == written[0]
            ? written.Substring(1, written.Length - 2)
            : written;

    /// <summary>The same path from the root.</summary>
    public static string AtRoot(string relative)
    {
        while (relative.StartsWith("./", StringComparison.Ordinal))
            relative = relative.Substring(2);
        return relative == "." ? "/" : "/" + relative;
    }
}
