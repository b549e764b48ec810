using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>
/// One source of a <c>COPY</c> or <c>ADD</c> from the context: finds which of its files a path in the destination is.
/// </summary>
/// <param name="context">The context.</param>
/// <param name="text">The source, normalised and without a leading slash; empty for the context itself.</param>
/// <param name="keepsParents">Whether the folders of the source are kept (<c>--parents</c>).</param>
internal sealed class CopySource(BuildContext context, string text, bool keepsParents)
{
    /// <summary>More folders are not looked through.</summary>
    private const int MostFolders = 256;

    private readonly bool isPattern = PathPattern.IsSpecial(text);
    private readonly PathPattern pattern = PathPattern.Of(text, keepsParents);
    private IReadOnlyList<string>? folders;

    /// <summary>Whether the folders of the source are kept.</summary>
    public bool KeepsParents => keepsParents;

    /// <summary>Whether it is a pattern.</summary>
    public bool IsPattern => isPattern;

    /// <summary>What it is; patterns may be several files, and are unknown.</summary>
    public PathKind Kind => isPattern ? PathKind.Unknown : context.KindOf(text);

    /// <summary>The name that a single file keeps in a folder.</summary>
    public string Name => text.Substring(text.LastIndexOf('/') + 1);

    /// <summary>The source.</summary>
    public string Text => text;

    /// <summary>The file itself.</summary>
    public StageFile File => new(PathKind.File, text);

    /// <summary>What a path below the destination is.</summary>
    /// <param name="rest">The path, relative to the destination; empty for the destination itself.</param>
    public StageFile Find(string rest)
    {
        if (keepsParents)
            return FindWithParents(rest);
        if (isPattern)
            return FindOfPattern(rest);
        return Kind switch
        {
            PathKind.File => rest == Name ? File : StageFile.Absent,
            PathKind.Folder => Of(FilePaths.Join(text, rest)),
            PathKind.Absent => StageFile.Absent,
            _ => StageFile.Unknown,
        };
    }

    /// <summary>The names that it brings into a folder below the destination; null if unknown.</summary>
    /// <inheritdoc cref="Find"/>
    public IEnumerable<string>? NamesIn(string rest)
    {
        if (keepsParents)
        {
            return context.NamesIn(rest)?.Where(name => Find(FilePaths.Join(rest, name.TrimEnd('/'))).Kind
                is PathKind.File or PathKind.Folder);
        }

        if (!isPattern)
        {
            return Kind switch
            {
                PathKind.File => rest.Length == 0 ? [Name] : [],
                PathKind.Folder when context.KindOf(FilePaths.Join(text, rest)) == PathKind.Folder =>
                    context.NamesIn(FilePaths.Join(text, rest)),
                PathKind.Unknown => null,
                _ => [],
            };
        }

        return rest.Length > 0 ? null : FoldersOfPattern()?.SelectMany(NamesOfPattern);
    }

    private StageFile Of(string path) =>
        context.KindOf(path) is var kind and not PathKind.Absent ? new(kind, path) : StageFile.Absent;

    private StageFile FindWithParents(string rest)
    {
        // What follows "/./" is kept; what precedes it is not.
        if (text.Contains("/./"))
            return StageFile.Unknown;
        return text.Length == 0 || pattern.MatchesAbove(rest) ? Of(rest) : StageFile.Absent;
    }

    private StageFile FindOfPattern(string rest)
    {
        if (FoldersOfPattern() is not { } parents)
            return StageFile.Unknown;
        var found = StageFile.Absent;
        foreach (var parent in parents)
        {
            if (rest.IndexOf('/') < 0 && pattern.Matches(FilePaths.Join(parent, rest))
                && context.KindOf(FilePaths.Join(parent, rest)) == PathKind.File)
                return new StageFile(PathKind.File, FilePaths.Join(parent, rest));
            found = found.Or(FindInFolders(parent, rest));
        }

        return found;
    }

    /// <summary>The content of a folder that matches lies in the destination.</summary>
    private StageFile FindInFolders(string parent, string rest)
    {
        if (context.NamesIn(parent) is not { } names)
            return StageFile.Unknown;
        var found = StageFile.Absent;
        foreach (var folder in names.Where(IsFolder).Select(name => FilePaths.Join(parent, name)))
        {
            if (pattern.Matches(folder))
                found = found.Or(Of(FilePaths.Join(folder, rest)));
        }

        return found;
    }

    private IEnumerable<string> NamesOfPattern(string parent) => (context.NamesIn(parent) ?? [])
        .Where(name => !IsFolder(name) && pattern.Matches(FilePaths.Join(parent, name)));

    /// <summary>The folders that the pattern may have files in; null if unknown.</summary>
    private IReadOnlyList<string>? FoldersOfPattern()
    {
        if (folders is not null)
            return folders;
        var parts = text.Split('/');
        List<string> found = [""];
        for (var i = 0; i < parts.Length - 1 && found.Count <= MostFolders; i++)
        {
            var next = new List<string>();
            foreach (var parent in found)
            {
                if (!PathPattern.IsSpecial(parts[i]))
                    next.Add(FilePaths.Join(parent, parts[i]));
                else if (context.NamesIn(parent) is { } names)
                    next.AddRange(Matching(names, parts[i]).Select(name => FilePaths.Join(parent, name)));
                else if (context.KindOf(parent) != PathKind.Absent)
                    return null;
            }

            found = next;
        }

        return found.Count > MostFolders ? null : folders = found;
    }

    private static IEnumerable<string> Matching(IReadOnlyList<string> names, string part)
    {
        var one = PathPattern.Of(part, false);
        return names.Where(name => IsFolder(name) && one.Matches(name.TrimEnd('/')));
    }

    private static bool IsFolder(string name) => name.EndsWith("/", StringComparison.Ordinal);
}
