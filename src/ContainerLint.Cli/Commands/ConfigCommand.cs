using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint config</c>: what applies to a file, and who says so.</summary>
internal sealed class ConfigCommand
{
    private const string Description =
        """
        Show what applies to a file, and where each value comes from

        Configuration stands in .editorconfig and .globalconfig files, in the folder of a file and all folders above it.
        The nearest one counts, and in it the last section that matches. The file itself need not exist.
        """;

    private const string Examples =
        """
        Examples:
        containerlint config src/Api/Dockerfile
        containerlint config compose.yaml --preset strict
        containerlint config --format json Dockerfile src/Api/Startup.cs
        """;

    private readonly Argument<string[]> paths = new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        HelpName = "PATH…",
        Description = "Files",
    };

    private readonly RuleOptions rules;
    private readonly OutputOptions output;

    private ConfigCommand(Command command)
    {
        command.Arguments.Add(paths);
        rules = new RuleOptions(command);
        output = new OutputOptions(command, "text");
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("config", Description);
        var config = new ConfigCommand(command);
        Help.Add(command, Examples);
        command.SetAction(parsed => config.Run(parsed, (Terminal)parsed.InvocationConfiguration));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = rules.ForRun(parsed, [], terminal);
        var files = new List<string>();
        foreach (var path in parsed.GetValue(paths)!)
        {
            if (path.Length == 0 || path.Contains('\0'))
                throw new UsageException($"'{path}' is not a path");
            if (Directory.Exists(Path.GetFullPath(path, terminal.Folder)))
                throw new UsageException($"'{path}' is a folder: name a file in it, which need not exist");
            files.Add(FileStore.Slashed(path));
        }

        var applied = files.ConvertAll(path => AppliedSettings.Of(path, settings));
        if (settings.Problems is { Count: > 0 } problems)
            throw new ConfigurationException(problems);
        if (output.IsJson(parsed))
            ConfigReport.WriteJson(terminal.Bytes, applied);
        else
            ConfigReport.WriteText(terminal.Output, output.Style(parsed, terminal), applied);
        return ExitCodes.Clean;
    }
}
