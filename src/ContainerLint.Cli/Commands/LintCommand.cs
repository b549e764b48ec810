using System.CommandLine;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;
using ContainerLint.Cli.Runs;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint</c> itself: finds mistakes.</summary>
internal static class LintCommand
{
    private const string Description =
        """
        Find mistakes in references to container images, in Dockerfiles, compose files, C# code and project files.

        Files are known by their names, other YAML by its content. Nothing is built: constants are followed through the
        C# files of a project.
        """;

    private const string Examples =
        """
        Examples:
        containerlint                            lint the working folder
        containerlint src compose.yaml           lint a folder and a file
        containerlint --select CL1002 --format json
        containerlint --registry registry.corp:5000
        git show HEAD:Dockerfile | containerlint - --stdin-filename Dockerfile
        """;

    private const string Codes =
        """
        Exit codes:
        0   nothing found that weighs as much as --fail-on says
        1   something found
        2   wrong usage or configuration
        3   a file could not be read or written; the others were linted
        130 stopped by Ctrl+C
        """;

    private const string Suppressions =
        """
        In a file:
        # containerlint ignore CL1002 why       for the line below, in YAML also at the end of a line
        # containerlint ignore-file CL1002 why  for the whole file
        In C#: // containerlint ignore …; in project files: <!-- containerlint ignore … -->
        """;

    /// <summary>The root command with all others.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand(Description);
        command.Directives.Clear();
        var input = new InputOptions(command);
        var rules = new RuleOptions(command);
        var runs = new RunOptions(command);
        var output = new OutputOptions(command, "text");
        command.Subcommands.Add(FixCommand.Create());
        command.Subcommands.Add(ImagesCommand.Create());
        command.Subcommands.Add(RulesCommand.Create());
        command.Subcommands.Add(ExplainCommand.Create());
        command.Subcommands.Add(ReferenceCommand.Create());
        command.Subcommands.Add(MergeCommand.Create());
        Version.Add(command);
        Help.Add(command, Examples, Suppressions, Codes);
        command.SetAction(parsed => Run(parsed, (Terminal)parsed.InvocationConfiguration, input, rules, runs, output));
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Terminal terminal,
        InputOptions input,
        RuleOptions rules,
        RunOptions runs,
        OutputOptions output)
    {
        var settings = rules.ForRun(parsed, input, terminal);
        var store = new FileStore(terminal.Folder);
        LintResult result;
        using (var progress = Progress.On(terminal))
        {
            var targets = input.Find(parsed, terminal, store);
            result = runs.Check(parsed, terminal, settings, targets, store, progress, needsDocuments: false);
        }

        Report(parsed, terminal, output, result);
        if (result.IsEmpty && result.Part == Shard.Whole)
            terminal.Error.WriteLine($"Nothing in {input.Named(parsed)} names images: no Dockerfile, compose file, C# code or project file");
        return RuleOptions.ExitCode(settings, result);
    }

    /// <summary>Writes what could not be read, and the report.</summary>
    internal static void Report(ParseResult parsed, Terminal terminal, OutputOptions output, LintResult result)
    {
        ProblemReport.Write(terminal.Error, output.ErrorStyle(parsed, terminal), result.Problems);
        if (output.IsJson(parsed))
            JsonReport.Write(terminal.Bytes, result);
        else if (!result.IsEmpty)
            new TextReport(terminal.Output, output.Style(parsed, terminal), terminal.Width).Write(result);
    }
}
