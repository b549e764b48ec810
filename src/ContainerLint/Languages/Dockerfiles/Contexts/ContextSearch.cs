using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles.Contexts;

/// <summary>
/// Finds the folder that is sent to the build of a Dockerfile where nothing names it: of its folder and those above,
/// the one in which most sources of <c>COPY</c> and <c>ADD</c> are; the nearest one of several.
/// </summary>
internal sealed class ContextSearch
{
    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    private readonly FileTree files;
    private readonly HashSet<string> sources;

    private ContextSearch(FileTree files, DockerfileSyntax syntax)
    {
        this.files = files;
        sources = SourcesIn(syntax);
    }

    /// <summary>The folder; null if it is unknown.</summary>
    /// <param name="dockerfile">The path of the Dockerfile.</param>
    /// <param name="named">The folders that builds of the run name; empty if there are none.</param>
    /// <param name="syntax">The Dockerfile.</param>
    /// <param name="weak">
    /// Paths that commands name; they count if no source is found, and everything is copied.
    /// </param>
    /// <param name="files">What is known of files.</param>
    public static string? Find(
        string dockerfile, IReadOnlyList<string> named, DockerfileSyntax syntax, IReadOnlyList<string> weak,
        FileTree files)
    {
        var search = new ContextSearch(files, syntax);
        List<string> candidates = [.. (named.Count > 0 ? named : FoldersAbove(dockerfile, files))
            .Where(folder => files.KindOf(folder) == PathKind.Folder)];
        return named.Count == 1 ? candidates.FirstOrDefault()
            : search.Best(candidates, search.sources.Where(source => source.Length > 0))
                ?? (search.sources.Contains("") ? search.Best(candidates, weak) : null)
                ?? search.WithOtherProjects(candidates);
    }

    private static IEnumerable<string> FoldersAbove(string path, FileTree files)
    {
        for (var folder = FilePaths.Folder(FilePaths.Normalise(path)); ; folder = FilePaths.Folder(folder))
        {
            if (files.KindOf(folder) != PathKind.Folder)
                yield break;
            yield return folder;
            if (folder is "" or "/" || folder.EndsWith("..", StringComparison.Ordinal))
                yield break;
        }
    }

    /// <summary>The sources, as far as they are no patterns; empty for all of the context.</summary>
    private static HashSet<string> SourcesIn(DockerfileSyntax syntax)
    {
        var sources = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in syntax.Stages.SelectMany(stage => stage.Instructions))
        {
            if (instruction.Kind is not (InstructionKind.Copy or InstructionKind.Add)
                || instruction.Heredocs.Count > 0 || instruction.Flags.Any(flag => flag.Name == "from"))
                continue;
            foreach (var word in instruction.Words.Take(instruction.Words.Count - 1))
            {
                var source = word.Value.Trim('"', '\'');
                if (source.IndexOf('$') < 0 && !CopyWords.IsForeign(source))
                    sources.Add(Literal(CopyWords.SourceOf(source)));
            }
        }

        return sources;
    }

    /// <summary>The folders before the first pattern.</summary>
    private static string Literal(string source)
    {
        if (!PathPattern.IsSpecial(source))
            return source;
        var parts = source.Split('/');
        return string.Join("/", parts.TakeWhile(part => !PathPattern.IsSpecial(part)));
    }

    private string? Best(List<string> candidates, IEnumerable<string> sources)
    {
        string? best = null;
        var most = 0;
        foreach (var folder in candidates)
        {
            var count = sources.Count(source =>
                files.KindOf(FilePaths.Join(folder, source)) is PathKind.File or PathKind.Folder);
            if (count > most)
                (best, most) = (folder, count);
        }

        return best;
    }

    /// <summary>The nearest folder with the folder of a source, which holds another project.</summary>
    private string? WithOtherProjects(List<string> candidates)
    {
        foreach (var folder in candidates)
        {
            foreach (var source in sources.Where(IsProject))
            {
                var parent = FilePaths.Folder(source);
                if (parent.Length > 0 && files.NamesIn(FilePaths.Join(folder, parent))?.Any(IsProject) == true)
                    return folder;
            }
        }

        return null;
    }

    private static bool IsProject(string path) =>
        Array.Exists(Projects, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
