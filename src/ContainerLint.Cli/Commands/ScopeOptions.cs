using System.CommandLine;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Git;

namespace ContainerLint.Cli.Commands;

/// <summary>Which lines are reported: all, those that are new since a branch was left, or the staged ones.</summary>
internal sealed class ScopeOptions
{
    private const string Since = "--since";
    private const string Staged = "--staged";

    private readonly Option<string?> since = new(Since)
    {
        HelpName = "REF",
        Description = "Report only what is on lines that are new since the branch REF was left (git merge-base), and "
            + "in files that git does not track",
    };

    private readonly Option<bool> staged = new(Staged)
    {
        Description = "Report only what is on staged lines, and read files as they are staged: for a hook",
    };

    /// <summary>Adds the options to a command.</summary>
    public ScopeOptions(Command command)
    {
        command.Options.Add(since);
        command.Options.Add(staged);
    }

    /// <summary>Gives a command that writes files a sentence for each option, for it cannot heed them.</summary>
    public static void Refuse(Command command)
    {
        foreach (var option in new Option[] { new Option<string?>(Since), new Option<bool>(Staged) })
        {
            option.Hidden = true;
            option.Validators.Add(result =>
            {
                if (!result.Implicit)
                {
                    result.AddError($"{option.Name} is for 'containerlint' alone: '{command.Name}' writes files of the "
                        + "working folder as a whole; name the files instead");
                }
            });
            command.Options.Add(option);
        }
    }

    /// <summary>Whether files are read as they are staged.</summary>
    public bool IsStaged(ParseResult parsed) => parsed.GetValue(staged);

    /// <summary>Finds the lines; null if all are reported. Staged texts are put into the store.</summary>
    /// <param name="parsed">The words of the command line.</param>
    /// <param name="terminal">The world around the invocation.</param>
    /// <param name="store">Where the run reads files.</param>
    /// <param name="isStandardInput">Whether the run reads standard input.</param>
    /// <param name="targets">The files of the run; afterwards with staged ones that the folder has not.</param>
    /// <exception cref="UsageException">Git cannot tell.</exception>
    public ChangedLines? Find(
        ParseResult parsed, Terminal terminal, FileStore store, bool isStandardInput, ref Targets targets)
    {
        var reference = parsed.GetValue(since);
        if (isStandardInput && (reference is not null || IsStaged(parsed)))
            throw new UsageException($"'-' is no file of a repository: it cannot stand beside {Since} and {Staged}");
        if (reference is not null)
        {
            if (IsStaged(parsed))
                throw new UsageException($"{Since} and {Staged} cannot stand together");
            if (reference is ['-', ..])
                throw new UsageException($"'{reference}' is no commit: write {Since} REF, such as {Since} main");
            var repository = new GitRepository(terminal);
            var name = $"on lines that changed since '{reference}'";
            return new ChangedLines(repository, repository.ChangedSince(reference), name) { IncludesUntracked = true };
        }

        if (!IsStaged(parsed))
            return null;
        var index = new GitRepository(terminal);
        targets = IndexFiles.Put(index, targets, store);
        return new ChangedLines(index, index.Staged(), "on staged lines") { IncludesUntracked = false };
    }
}
