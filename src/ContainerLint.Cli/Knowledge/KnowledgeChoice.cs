using ContainerLint.Cli.Files;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Knowledge;

/// <summary>
/// Which knowledge a run takes. The first of these that can be used: a file that is named (<c>--knowledge</c>, else
/// <c>containerlint.knowledge</c>), the project's package, the user's folder, what is built in. What is older than that
/// is taken only if it is named.
/// </summary>
/// <param name="folder">The full path of the working folder.</param>
/// <param name="today">The day of the run.</param>
/// <param name="variable">The values of environment variables.</param>
internal sealed class KnowledgeChoice(string folder, Day today, Func<string, string?> variable)
{
    /// <summary>Chooses.</summary>
    /// <param name="named">The full path of the file that is named; null if none is.</param>
    public ChosenKnowledge Choose(string? named)
    {
        var problems = new List<Problem>();
        var notes = new List<string>();
        foreach (var file in Files(named))
        {
            if (file.Base is { } read && (file.Origin == KnowledgeOrigin.Named || !IsOlder(read)))
            {
                return new ChosenKnowledge(read, file.Origin, file.Path) { Problems = problems, Notes = notes };
            }

            if (file.Problem is { } problem)
                Report(file, problem, problems, notes);
        }

        return ChosenKnowledge.BuiltIn with { Problems = problems, Notes = notes };
    }

    /// <summary>All files that there are, in the order of precedence; read as they are asked for.</summary>
    public IEnumerable<KnowledgeSourceFile> Files(string? named)
    {
        if (named is not null)
            yield return KnowledgeSourceFile.Read(KnowledgeOrigin.Named, named, today);
        if (KnowledgePackage.FileFor(folder, variable) is { } package)
            yield return KnowledgeSourceFile.Read(KnowledgeOrigin.Package, package, today);
        if (KnowledgeFolder.OfUser(variable)?.Current is { } current && File.Exists(current))
            yield return KnowledgeSourceFile.Read(KnowledgeOrigin.Folder, current, today);
    }

    /// <summary>Whether knowledge is older than what is built in.</summary>
    public static bool IsOlder(KnowledgeBase other) => other.Date < KnowledgeBase.Embedded.Date;

    /// <summary>
    /// What the project names is to be repaired; the user's folder is nothing that should stop others.
    /// </summary>
    private static void Report(
        KnowledgeSourceFile file, string problem, List<Problem> problems, List<string> notes)
    {
        if (file.Origin == KnowledgeOrigin.Folder)
            notes.Add($"'{file.Path}' {problem}; 'containerlint knowledge update' renews it");
        else
            problems.Add(new Problem(file.Path, problem));
    }
}
