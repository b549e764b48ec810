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
            yield return KnowledgeOptions.MaxAge.Accepts(days) ? new(KnowledgeOptions.MaxAge.Key, days)
                : throw new UsageException($"'{days}' is not a number of days: write 30d or 30");
        }
    }
}
