namespace ContainerLint.Cli.Files;

/// <summary>What the paths on the command line stand for: files, in the order of their paths, each once.</summary>
/// <param name="Candidates">The files that may be read.</param>
/// <param name="Problems">The paths that lead to none.</param>
internal sealed record Targets(IReadOnlyList<Candidate> Candidates, IReadOnlyList<Problem> Problems)
{
    /// <summary>Finds the files.</summary>
    /// <param name="paths">Files and folders, absolute or relative to <paramref name="folder"/>.</param>
    /// <param name="listed">Files that are read besides, found by another program.</param>
    /// <param name="folder">The full path of the working folder.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Targets Find(
        IReadOnlyList<string> paths, IReadOnlyList<Candidate> listed, string folder, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        var explicitFiles = new List<Candidate>();
        var walked = new List<Candidate>(listed);
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
                explicitFiles.Add(new Candidate(shown, fullPath, FileLanguage.OfName(shown), IsExplicit: true));
                continue;
            }

            var walk = new FolderWalk();
            walked.AddRange(walk.Walk(shown, fullPath, cancellation));
            problems.AddRange(walk.Problems);
        }

        return new Targets(Distinct(explicitFiles, walked), problems);
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

        // A link to a file that is read anyway would report everything twice.
        foreach (var (link, target) in links.OrderBy(pair => pair.Link.Path, StringComparer.Ordinal))
        {
            if (!files.ContainsKey(target) && !files.ContainsKey(link.FullPath))
                files.Add(target, link);
        }

        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Where a link leads in the end; its own path if nowhere.</summary>
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
