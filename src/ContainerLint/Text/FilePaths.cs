namespace ContainerLint.Text;

/// <summary>Joins and normalises paths in sources; <c>\</c> separates as <c>/</c> does.</summary>
public static class FilePaths
{
    /// <summary>The folder of a path; empty if it names none.</summary>
    public static string Folder(string path)
    {
        path = path.Replace('\\', '/');
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, Math.Max(slash, 1));
    }

    /// <summary>A path relative to a folder, or the path itself if it is absolute; normalised.</summary>
    public static string Join(string folder, string path)
    {
        path = path.Replace('\\', '/');
        if (IsAbsolute(path) || folder.Length == 0)
            return Normalise(path);
        if (path == ".")
            return Normalise(folder);
        // Most paths are like "./app" and need no splitting.
        var start = path.StartsWith("./", StringComparison.Ordinal) ? 2 : 0;
        return Normalise(folder + "/" + path.Substring(start));
    }

    /// <summary>A path without <c>.</c>, without empty parts and without <c>..</c> where a part precedes it.</summary>
    public static string Normalise(string path)
    {
        path = path.Replace('\\', '/');
        return NormalisePattern(path);
    }

    /// <summary>The same for a pattern, in which <c>\</c> escapes.</summary>
    public static string NormalisePattern(string path)
    {
        if (IsNormal(path))
            return path;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }

        return (path.StartsWith("/", StringComparison.Ordinal) ? "/" : "") + string.Join("/", parts);
    }

    /// <summary>Whether there is nothing to normalise: only names, possibly after <c>..</c>.</summary>
    private static bool IsNormal(string path)
    {
        var hasName = false;
        for (int start = path.Length > 0 && path[0] == '/' ? 1 : 0, end; start <= path.Length; start = end + 1)
        {
            end = path.IndexOf('/', start) is >= 0 and var slash ? slash : path.Length;
            var isParent = end - start == 2 && path[start] == '.' && path[start + 1] == '.';
            if (end == start || (end - start == 1 && path[start] == '.') || (isParent && hasName))
                return false;
            hasName |= !isParent;
        }

        return true;
    }

    /// <summary>Whether a path starts at a root or a drive.</summary>
    public static bool IsAbsolute(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 2 && path[1] == ':' && path[2] == '/');
}
