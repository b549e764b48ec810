namespace ContainerLint.Compose;

/// <summary>Joins and normalises paths as they stand in files: <c>/</c> separates, <c>\</c> is taken for it.</summary>
internal static class FilePaths
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
        return Normalise(IsAbsolute(path) || folder.Length == 0 ? path : folder + "/" + path);
    }

    /// <summary>A path without <c>.</c>, without empty parts and without <c>..</c> where a part precedes it.</summary>
    public static string Normalise(string path)
    {
        path = path.Replace('\\', '/');
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

    private static bool IsAbsolute(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 2 && path[1] == ':' && path[2] == '/');
}
