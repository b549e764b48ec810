using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint config</c>: shows the settings of files.</summary>
internal static class ConfigCommand
{
    private const string Description =
        """
        Show the settings of a file, and where each comes from

        Settings are read from the .editorconfig and .globalconfig files in the folder of a file and in all folders above
        it. The nearest file wins, and in it the last section that matches. The file itself need not exist.
        """;

    private const string Examples =
        """
        Examples:
        containerlint config src/Api/Dockerfile
        containerlint config compose.yaml --preset strict
        containerlint config --format json Dockerfile src/Api/Startup.cs
        """;

    private const string Codes =
        """
        Exit codes:
        0   the settings are valid
        2   invalid command line or configuration
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "PATH…",
            Description = "Files",
        };
        var command = new Command("config", Description) { paths };
        var rules = new RuleOptions(command);
        var output = new OutputOptions(command, "text");
        command.Runs(
            (parsed, terminal) =>
            {
                var files = parsed.GetValue(paths)!;
                if (files.FirstOrDefault(path => path.Length == 0 || path.Contains('\0')) is { } invalid)
                    throw new UsageException($"'{invalid}' is not a path");
                return new ConfigHost(new(files, rules.Read(parsed, []), output.List(parsed)), terminal).Run();
            },
            Examples, Codes);
        return command;
    }
}
