using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary>Which lines are reported: all, those added since a commit, or the staged ones.</summary>
internal sealed class ScopeOptions
{
    private const string Since = "--since";
    private const string Staged = "--staged";

    private readonly Option<string?> since = new(Since)
    {
        HelpName = "REF",
        Description = "Report only findings on lines added since the merge base with REF, and in untracked files",
    };

    private readonly Option<bool> staged = new(Staged)
    {
        Description = "Report only findings on staged lines, and read files as staged: for a pre-commit hook",
    };

    /// <summary>Adds the options to a command.</summary>
    public ScopeOptions(Command command)
    {
        command.Options.Add(since);
        command.Options.Add(staged);
    }

    /// <summary>Which lines to report on.</summary>
    /// <exception cref="UsageException">
    /// The options contradict each other or the input, or a commit is malformed.
    /// </exception>
    public ScopeRequest Read(ParseResult parsed, InputRequest input)
    {
        var request = new ScopeRequest(parsed.GetValue(since), parsed.GetValue(staged));
        if (input.IsStandardInput && request != ScopeRequest.All)
        {
            throw new UsageException(
                $"'-' is not a file of a repository: it cannot be combined with {Since} or {Staged}");
        }

        if (request is { Since: not null, IsStaged: true })
            throw new UsageException($"{Since} and {Staged} cannot be combined");
        return request.Since is ['-', ..]
            ? throw new UsageException($"'{request.Since}' is not a commit: write {Since} REF, such as {Since} main")
            : request;
    }
}
