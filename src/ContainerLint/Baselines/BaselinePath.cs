namespace ContainerLint.Baselines;

/// <summary>Paths of a baseline where no file system can be asked.</summary>
public static class BaselinePath
{
    /// <summary>The path of a file relative to a folder.</summary>
    /// <param name="path">The full path of the file, with slashes.</param>
    /// <param name="folder">The full path of the folder, with slashes.</param>
    public static string Of(string path, string folder)
    {
        // Windows ignores case.
        var comparison = folder.Length > 0 && folder[0] == '/' && !folder.StartsWith("//", StringComparison.Ordinal)
            ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase;
        var (parts, parents) = (path.Split('/'), folder.TrimEnd('/').Split('/'));
        var shared = 0;
        while (shared < Math.Min(parents.Length, parts.Length - 1)
            && parts[shared].Equals(parents[shared], comparison))
        {
            shared++;
        }

        return shared == 0
            ? path
            : string.Join("/", Enumerable.Repeat("..", parents.Length - shared).Concat(parts.Skip(shared)));
    }
}
