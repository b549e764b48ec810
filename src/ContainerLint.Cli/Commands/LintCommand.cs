using System.CommandLine;
using ContainerLint.Cli.Hosting;
using ContainerLint.Languages;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint</c> without a subcommand: lints.</summary>
internal static class LintCommand
{
    private const string Examples =
        """
        Examples:
        containerlint                            lint the working folder
        containerlint src compose.yaml           lint a folder and a file
        containerlint --select CL1002 --format json
        containerlint --output sarif=out.sarif --output html=report.html
        containerlint --registry registry.corp:5000
        containerlint --since main               report what is new on this branch
        containerlint --staged                   report what the next commit adds, in a hook
        git show HEAD:Dockerfile | containerlint - --stdin-filename Dockerfile
        """;

    private const string Suppressions =
        """
        Suppressing findings in a file:
        # containerlint ignore CL1002 why       for the next line, in YAML also at the end of a line
        # containerlint ignore-file CL1002 why  for the file; also ignore-stage and ignore-service
        In C#: // containerlint ignore …; in project files: <!-- containerlint ignore … -->
        """;

    private const string Codes =
        """
        Exit codes:
        0   no findings of at least the severity of --fail-on
        1   such findings
        2   invalid command line or configuration
        3   a file could not be read or written, or a registry did not answer; the others were linted
        130 stopped by Ctrl+C
        """;

    /// <summary>What help says about the program.</summary>
    public static string Description { get; } =
        $"""
        Find mistakes in references to container images, in {LanguageList.Plurals("and")}.

        Files are recognized by name, other YAML by content. Nothing is built or pulled; constants are followed through
        the C# files of a project.
        """;

    /// <summary>Adds the options and the action to the root command.</summary>
    public static void AddTo(Command command)
    {
        var input = new InputOptions(command);
        var rules = new RuleOptions(command);
        var knowledge = new KnowledgeOptionSet(command);
        var baselines = new BaselineOptions(command, isForReading: true);
        var scope = new ScopeOptions(command);
        var runs = new RunOptions(command);
        var online = new OnlineOptions(command);
        var reports = new FormatOptions(command);
        VersionAction.Add(command);
        command.Runs(
            (parsed, terminal) =>
            {
                var files = input.Read(parsed);
                var settings = rules.Read(
                    parsed,
                    [.. input.Values(parsed), .. online.Values(parsed), .. knowledge.Values(parsed)]);
                var request = new LintRequest(
                    files, settings, baselines.Read(parsed, terminal), reports.Read(parsed, terminal))
                {
                    Scope = scope.Read(parsed, files),
                    Part = runs.Part(parsed),
                    Cache = runs.Cache(parsed, files, terminal),
                    Registries = online.Read(parsed),
                };
                return new LintHost(request, terminal).Run();
            },
            Examples, Suppressions, Codes);
    }
}
