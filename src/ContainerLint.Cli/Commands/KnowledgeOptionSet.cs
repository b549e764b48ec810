using System.CommandLine;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Commands;

/// <summary>Which knowledge of images a run takes, and how old it may be.</summary>
internal sealed class KnowledgeOptionSet
{
    private readonly Option<string?> file = new("--knowledge")
    {
        HelpName = "FILE",
        Description = "What is known of images, instead of the project's package, the user's folder and what is built "
            + "in; see 'containerlint knowledge'",
    };

    private readonly Option<string?> maxAge = new("--max-knowledge-age")
    {
        HelpName = "DAYS",
        Description = "Exit with code 1 if what is known of images is older, such as 30d",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="hasAge">Whether the command fails if the knowledge is too old.</param>
    public KnowledgeOptionSet(Command command, bool hasAge = true)
    {
        command.Options.Add(file);
        if (hasAge)
            command.Options.Add(maxAge);
    }

    /// <summary>The options that a command line names although an action has no use for them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="takesFile">Whether the action reads what is used.</param>
    /// <param name="takesAge">Whether the action fails if that is too old.</param>
    public IEnumerable<string> Unused(ParseResult parsed, bool takesFile, bool takesAge)
    {
        if (!takesFile && parsed.GetValue(file) is not null)
            yield return file.Name;
        if (!takesAge && parsed.GetValue(maxAge) is not null)
            yield return maxAge.Name;
    }

    /// <summary>The settings that the options make, as keys and values.</summary>
    /// <exception cref="UsageException">A value is invalid.</exception>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed)
    {
        if (parsed.GetValue(file) is { } path)
        {
            yield return KnowledgeOptions.File.Accepts(path)
                ? new(KnowledgeOptions.File.Key, path) : throw new UsageException("--knowledge needs a path");
        }

        if (parsed.GetValue(maxAge) is { } days)
        {
            // A gate that cannot fail is a mistake; in a configuration 0 lifts the limit of an outer one.
            yield return KnowledgeOptions.MaxAge.TryRead(days, out var most) && most > 0
                ? new(KnowledgeOptions.MaxAge.Key, days)
                : throw new UsageException($"'{days}' is not a number of days, 1 or more: write 30d or 30");
        }
    }
}
