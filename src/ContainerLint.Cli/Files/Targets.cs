using ContainerLint.Languages;
namespace ContainerLint.Cli.Files;

/// <summary>The files that the paths on the command line lead to, each once, in the order of their paths.</summary>
/// <param name="Candidates">The files that may be read.</param>
/// <param name="Problems">The paths that lead to no file.</param>
internal sealed record Targets(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Problem> Problems)
{
    /// <summary>The full paths of the folders that were walked: all their files are candidates.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Whether a path is a folder or is below it.</summary>
    public static bool IsIn(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
    }

    /// <summary>Finds the files.</summary>
    /// <param name="paths">Files and folders, absolute or relative to <paramref name="folder"/>.</param>
    /// <param name="listed">More files, from a list of another program.</param>
    /// <param name="folder">The full path of the working folder.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Targets Find(
        IReadOnlyList<string> paths, IReadOnlyList<Candidate> listed, string folder, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var explicitFiles = new List<Candidate>();
        var walked = new List<Candidate>(listed);
        var folders = new List<string>();
        foreach (var path in paths)
        {
            if (path.Length == 0 || path.Contains('\0'))
            {
                problems.Add(new Problem(path, "is not a path"));
                continue;
            }

            var fullPath = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
            var shown = ShownPath(path, fullPath, folder);
            if (!Directory.Exists(fullPath))
            {
                explicitFiles.Add(new Candidate(shown, fullPath, LanguageList.OfName(shown), IsExplicit: true));
                continue;
            }

            var walk = new FolderWalk();
            folders.Add(fullPath);
            walked.AddRange(walk.Walk(shown, fullPath, cancellation));
            problems.AddRange(walk.Problems);
        }

        return new Targets(Distinct(explicitFiles, walked), problems) { Folders = folders };
    }

    /// <summary>Adds the files of others, each once.</summary>
    public Targets With(Targets others)
    {
        var known = Candidates.Select(file => file.FullPath).ToHashSet(StringComparer.Ordinal);
        var more = others.Candidates.Where(file => !known.Contains(file.FullPath));
        var candidates = Candidates.Concat(more).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        return new Targets(candidates, [.. Problems.Union(others.Problems)])
        {
            Folders = [.. Folders, .. others.Folders],
        };
    }

    private static List<Candidate> Distinct(List<Candidate> explicitFiles, List<Candidate> walked)
    {
        var files = new Dictionary<string, Candidate>(StringComparer.Ordinal);
        var links = new List<(Candidate Link, string Target)>();
        foreach (var file in explicitFiles)
            files.TryAdd(file.FullPath, file);
        foreach (var file in walked)
        {
            if (file.IsLink)
                links.Add((file, TargetOf(file.FullPath)));
            else
                files.TryAdd(file.FullPath, file);
        }

        // A link to a file that is read anyway would duplicate its findings.
        foreach (var (link, target) in links.OrderBy(pair => pair.Link.Path, StringComparer.Ordinal))
        {
            if (!files.ContainsKey(target) && !files.ContainsKey(link.FullPath))
                files.Add(target, link);
        }

        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>The final target of a link; its own path if it has none.</summary>
    private static string TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            return path;
        }
    }

    private static string ShownPath(string path, string fullPath, string folder) =>
        Path.IsPathRooted(path) ? FileStore.Slashed(fullPath) : FileStore.ShownPath(fullPath, folder);
}
