namespace ContainerLint.Cli.Files;

/// <summary>
/// What git ignores in a folder and below it: the patterns of its <c>.gitignore</c>, then those of its parents up to
/// the root of the repository, then <c>.git/info/exclude</c>. Equal to <c>git check-ignore --no-index</c> for a walk
/// from the root down, except for <c>core.excludesFile</c>, which belongs to one person's machine. Follows
/// <c>parse_path_pattern</c> and <c>last_matching_pattern_from_list</c> in git's <c>dir.c</c>.
/// </summary>
internal sealed class IgnoreRules
{
    private static readonly bool IgnoresCase = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    private readonly List<Pattern> patterns = [];
    private readonly IgnoreRules? outer;
    private readonly string folder;

    private IgnoreRules(string folder, IEnumerable<string> lines, IgnoreRules? outer)
    {
        this.folder = folder.TrimEnd('/');
        this.outer = outer;
        foreach (var line in lines)
        {
            if (Pattern.Read(line) is { } pattern)
                patterns.Add(pattern);
        }
    }

    /// <summary>The rules that apply in a folder where a walk begins.</summary>
    /// <param name="folder">The full path, <c>/</c> as separator.</param>
    public static IgnoreRules? At(string folder)
    {
        var parents = new Stack<string>();
        for (var parent = folder; parent is not null; parent = Path.GetDirectoryName(parent)?.Replace('\\', '/'))
        {
            parents.Push(parent);
            if (!Path.Exists(Path.Combine(parent, ".git")))
                continue;
            IgnoreRules? rules = null;
            foreach (var level in parents)
                rules = Enter(level, rules, isRoot: level == parent, hasRules: true);
            return rules;
        }

        return Enter(folder, null, isRoot: false, hasRules: true);
    }

    /// <summary>The rules inside a folder, given those of its parent.</summary>
    /// <param name="folder">The full path, <c>/</c> as separator.</param>
    /// <param name="outer">The rules of the parent folder.</param>
    /// <param name="isRoot">Whether the folder is the root of a repository; the outer rules do not apply then.</param>
    /// <param name="hasRules">Whether the folder has a <c>.gitignore</c>.</param>
    public static IgnoreRules? Enter(string folder, IgnoreRules? outer, bool isRoot, bool hasRules)
    {
        var rules = outer;
        if (isRoot)
        {
            var exclude = Lines(folder + "/.git/info/exclude");
            rules = exclude is null ? null : new IgnoreRules(folder, exclude, null);
        }

        return hasRules && Lines(folder + "/.gitignore") is { } lines ? new IgnoreRules(folder, lines, rules) : rules;
    }

    /// <summary>The rules of the text of a <c>.gitignore</c> in a folder.</summary>
    internal static IgnoreRules Of(string folder, string text, IgnoreRules? outer = null) =>
        new(folder, text.Split('\n'), outer);

    /// <summary>Whether git ignores a file or folder, provided that it does not ignore a folder above it.</summary>
    /// <param name="path">The full path, <c>/</c> as separator.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Ignores(string path, bool isFolder)
    {
        for (var rules = this; rules is not null; rules = rules.outer)
        {
            var relative = path.AsSpan(rules.folder.Length + 1);
            for (var i = rules.patterns.Count - 1; i >= 0; i--)
            {
                if (rules.patterns[i].IsMatch(relative, isFolder))
                    return !rules.patterns[i].IsNegated;
            }
        }

        return false;
    }

    /// <summary>The lines of a file of patterns; null if it cannot be read.</summary>
    private static string[]? Lines(string path) =>
        DiskFile.TryRead(path, out var bytes, out _) ? TextFormat.Decode(bytes).Text.Split('\n') : null;

    private sealed record Pattern(GlobPattern Glob, bool IsNegated, bool IsForFolders, bool IsForNames)
    {
        /// <summary>Reads a line; null for a comment or an empty line.</summary>
        public static Pattern? Read(string line)
        {
            line = WithoutTrailingSpaces(line.EndsWith('\r') ? line[..^1] : line);
            if (line.Length == 0 || line[0] == '#')
                return null;
            var isNegated = line[0] == '!';
            if (isNegated)
                line = line[1..];
            var isForFolders = line.EndsWith('/');
            if (isForFolders)
                line = line[..^1];
            var isForNames = !line.Contains('/');
            if (line.StartsWith('/'))
                line = line[1..];
            return new Pattern(new GlobPattern(line, IgnoresCase), isNegated, isForFolders, isForNames);
        }

        public bool IsMatch(ReadOnlySpan<char> path, bool isFolder) =>
            (isFolder || !IsForFolders) && Glob.IsMatch(IsForNames ? path[(path.LastIndexOf('/') + 1)..] : path);

        private static string WithoutTrailingSpaces(string line)
        {
            var end = 0;
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '\\' && i + 1 < line.Length)
                    end = ++i + 1;
                else if (line[i] != ' ')
                    end = i + 1;
            }

            return line[..end];
        }
    }
}
