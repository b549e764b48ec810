using ContainerLint.Cli.Files;
using ContainerLint.Cli.Git;

namespace ContainerLint.Cli.Hosting;

/// <summary>What a run reads and the lines that it reports on.</summary>
/// <param name="Targets">The files.</param>
/// <param name="Lines">The lines; null for all.</param>
internal sealed record RunScope(Targets Targets, ChangedLines? Lines)
{
    /// <summary>Asks git about the lines. Staged texts replace those of the working folder in the store.</summary>
    /// <param name="request">Which lines are wanted.</param>
    /// <param name="targets">The files of the run; staged files that the working folder lacks are added.</param>
    /// <param name="store">Where the run reads files.</param>
    /// <param name="terminal">The working folder and environment.</param>
    /// <exception cref="UsageException">Git is missing, there is no repository, or it has no such commit.</exception>
    public static RunScope Of(ScopeRequest request, Targets targets, FileStore store, Terminal terminal)
    {
        if (request.IsStaged)
        {
            var repository = new GitRepository(terminal);
            targets = IndexFiles.Put(repository, targets, store);
            return new RunScope(
                targets, new ChangedLines(repository, repository.Staged(), "on staged lines") { IncludesUntracked = false });
        }

        if (request.Since is not { } reference)
            return new RunScope(targets, null);
        var changed = new GitRepository(terminal);
        return new RunScope(
            targets,
            new ChangedLines(changed, changed.ChangedSince(reference), $"on lines that changed since '{reference}'")
            {
                IncludesUntracked = true,
            });
    }
}
