using System.Collections.Concurrent;
using System.IO.Enumeration;
using ContainerLint.Languages;

namespace ContainerLint.Cli.Files;

/// <summary>
/// Finds the files of a folder that may be read, several folders at a time. Skips what git ignores and
/// <see cref="ProducedFolders"/>. Links to folders are not followed, so there are no circles.
/// </summary>
internal sealed class FolderWalk
{
    private static readonly EnumerationOptions Everything =
        new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false };

    private readonly ConcurrentBag<Candidate> found = [];
    private readonly ConcurrentBag<Problem> problems = [];
    private string root = "";

    /// <summary>What could not be read, in the order of the paths.</summary>
    public IEnumerable<Problem> Problems => problems.OrderBy(problem => problem.Path, StringComparer.Ordinal);

    /// <summary>The candidates below a folder, in no order.</summary>
    /// <param name="path">The path to show; <c>.</c> is not shown.</param>
    /// <param name="fullPath">The full path.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public IReadOnlyCollection<Candidate> Walk(string path, string fullPath, CancellationToken cancellation)
    {
        root = FileStore.Slashed(fullPath);
        List<Level> level = [new Level(path == "." ? "" : path, root, IgnoreRules.At(root))];
        var options = new ParallelOptions { CancellationToken = cancellation };
        while (level.Count > 0)
        {
            var below = new ConcurrentBag<Level>();
            if (level.Count == 1)
                Visit(level[0], below);
            else
                Parallel.ForEach(level, options, folder => Visit(folder, below));
            cancellation.ThrowIfCancellationRequested();
            level = [.. below];
        }

        return found;
    }

    private void Visit(Level folder, ConcurrentBag<Level> below)
    {
        try
        {
            var entries = new FileSystemEnumerable<(string Name, bool IsFolder)>(
                folder.FullPath, (ref FileSystemEntry entry) => (entry.FileName.ToString(), IsFolder(ref entry)),
                Everything).ToList();
            var rules = folder.Rules;
            if (folder.IsBelow)
            {
                if (ProducedFolders.IsOfAzd(folder.FullPath, entries.Select(entry => entry.Name)))
                    return;
                rules = IgnoreRules.Enter(
                    folder.FullPath, rules, entries.Exists(e => e.Name == ".git"),
                    entries.Exists(e => e.Name == ".gitignore"));
            }

            foreach (var (name, isFolder) in entries)
                Visit(folder, name, isFolder, rules, below);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            problems.Add(new Problem(
                folder.Path.Length == 0 ? "." : folder.Path, FileErrors.ReadProblem(exception, folder.FullPath)));
        }
    }

    private void Visit(Level folder, string name, bool isFolder, IgnoreRules? rules, ConcurrentBag<Level> below)
    {
        var path = folder.Path.Length == 0 ? name : Below(folder.Path, name);
        var fullPath = Below(folder.FullPath, name);
        if (isFolder)
        {
            if (!ProducedFolders.IsNamed(name) && rules?.Ignores(fullPath, isFolder) != true
                && !FileStamp.IsLink(fullPath))
                below.Add(new Level(path, fullPath, rules) { IsBelow = true });
            return;
        }

        var language = LanguageList.OfName(path);
        if (language is null ? !LanguageList.MayBeOfContent(name) : GeneratedCode.IsNamed(name))
            return;
        if (rules?.Ignores(fullPath, isFolder) != true)
            found.Add(
                new Candidate(path, fullPath, language, IsExplicit: false) { Root = root, IsLink = IsLink(fullPath) });
    }

    private static string Below(string folder, string name) =>
        folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    private static bool IsFolder(ref FileSystemEntry entry) => entry.IsDirectory;

    private static bool IsLink(string path)
    {
        try
        {
            return FileStamp.IsLink(path);
        }
        catch (Exception exception) when (FileErrors.IsExpected(exception))
        {
            // It is gone by now, which reading it will tell.
            return false;
        }
    }

    private sealed record Level(string Path, string FullPath, IgnoreRules? Rules)
    {
        public bool IsBelow { get; init; }
    }
}
