using ContainerLint.Cli.Files;
using ContainerLint.Languages;

namespace ContainerLint.Cli.Git;

/// <summary>
/// Makes a run read files as they are staged. Git is asked only for the files that differ from the working folder;
/// files that git does not track, such as <c>.env</c>, are read from disk.
/// </summary>
internal static class IndexFiles
{
    /// <summary>Adds the staged texts to the store.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="targets">The files of the run.</param>
    /// <param name="store">The texts of the run.</param>
    /// <returns>The files of the run, plus staged files that were deleted from the working folder.</returns>
    public static Targets Put(GitRepository repository, Targets targets, FileStore store)
    {
        var unstaged = repository.Unstaged();
        if (unstaged.Count == 0)
            return targets;
        var known = new Dictionary<string, Candidate>(GitRepository.Paths);
        foreach (var candidate in targets.Candidates)
            known[Path.GetFullPath(candidate.FullPath)] = candidate;
        var contents = repository.Contents([.. unstaged.Select(file => file.Blob)]);
        var missing = new List<Candidate>();
        foreach (var (file, bytes) in unstaged.Zip(contents))
        {
            var path = known.GetValueOrDefault(file.FullPath)?.Path ?? store.Shown(file.FullPath);
            if (bytes is null || TextFile.Of(path, file.FullPath, bytes, out _) is not { } text)
                continue;
            store.Add(text);
            if (file.IsDeleted && !known.ContainsKey(file.FullPath) && FolderOf(file, targets) is { } folder)
                missing.Add(new Candidate(path, file.FullPath, LanguageList.OfName(path), false) { Root = folder });
        }

        return targets with
        {
            Candidates =
            [
                .. targets.Candidates.Concat(missing.Where(MayBeRead))
                    .OrderBy(file => file.Path, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>The folder of the run that contains a file; null if there is none.</summary>
    private static string? FolderOf(UnstagedFile file, Targets targets) =>
        targets.Folders.FirstOrDefault(folder => Targets.IsIn(file.FullPath, folder));

    private static bool MayBeRead(Candidate file) => file.Language is null
        ? LanguageList.MayBeOfContent(Path.GetFileName(file.FullPath))
        : !GeneratedCode.IsNamed(file.FullPath);
}
