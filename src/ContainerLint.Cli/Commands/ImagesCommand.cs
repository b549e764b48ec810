using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint images</c>: lists image references and where they are.</summary>
internal static class ImagesCommand
{
    private const string Examples =
        """
        Examples:
        containerlint images
        containerlint images --format json deploy
        """;

    private const string Columns =
        """
        The table:
        ?           cannot be known, such as a variable without a default
        (latest)    implied, not written
        DIGEST IS   which tag it was, since when, how often that moved on; only if a digest is known
        """;

    private const string Json =
        """
        The JSON:
        an array of objects with path, line, column (from 1, in UTF-16 units), raw (as written), value
        (evaluated; null if not fully known), canonical (null if there is none), role, known and
        origins: where each part is typed (part, file, line, column), such as an .env line; for a digest
        that is known, also digest: text, tags, day, superseded, platform, outOfSupport and recorded (by
        the publisher; else pinned in public repositories, and superseded is a lower bound)
        """;

    private const string Codes =
        """
        Exit codes:
        0   every file was read
        2   invalid command line or configuration
        3   a file could not be read
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("images", "List the images that files name, and where");
        var input = new InputOptions(command);
        var settings = new SettingOptions(command);
        var scope = new ScopeOptions(command);
        var shard = new ShardOption(command);
        var knowledge = new KnowledgeOptionSet(command, hasAge: false);
        var output = new OutputOptions(command, "table");
        VersionAction.Add(command);
        Refuse(command);
        command.Runs(
            (parsed, terminal) =>
            {
                var files = input.Read(parsed);
                var request = new ImagesRequest(
                    files,
                    new CommandLineSettings(
                        RuleSelection.All,
                        [.. settings.Values(parsed), .. input.Values(parsed), .. knowledge.Values(parsed)]),
                    output.List(parsed))
                {
                    Scope = scope.Read(parsed, files),
                    Part = shard.Part(parsed),
                };
                return new ImagesHost(request, terminal).Run();
            },
            Examples, Columns, Json, Codes);
        return command;
    }

    private static void Refuse(Command command)
    {
        RefusedOptions.Add(
            command, "it lists images and runs no rules", "--select", "--ignore", "--preset", "--registry",
            "--min-severity", "--fail-on", "--baseline", "--no-baseline", "--no-update",
            "--max-knowledge-age");
        RefusedOptions.Add(
            command,
            "it queries no registry; see 'containerlint resolve' and 'verify'",
            "--online",
            "--insecure-registry",
            "--mirror", "--fresh");
        RefusedOptions.Add(command, "it caches no results", "--no-cache", "--cache-folder");
        RefusedOptions.Add(command, "it writes one list, to standard output", "--output", "--no-ci");
    }
}
