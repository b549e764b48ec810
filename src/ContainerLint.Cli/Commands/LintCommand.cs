using System.CommandLine;
using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Git;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;

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
        containerlint --output sarif=out.sarif --output html=report.html
        containerlint --registry registry.corp:5000
        containerlint --since main               report what is new on this branch
        containerlint --staged                   the same for the next commit, for a hook
        git show HEAD:Dockerfile | containerlint - --stdin-filename Dockerfile
        """;

    private const string Codes =
        """
        Exit codes:
        0   nothing found that weighs as much as --fail-on says
        1   something found
        2   wrong usage or configuration
        3   a file could not be read or written, or a registry gave no answer; the others were linted
        130 stopped by Ctrl+C
        """;

    private const string Suppressions =
        """
        In a file:
        # containerlint ignore CL1002 why       for the line below, in YAML also at the end of a line
        # containerlint ignore-file CL1002 why  for the whole file; -stage, -service: for one of these
        In C#: // containerlint ignore …; in project files: <!-- containerlint ignore … -->
        """;

    /// <summary>The root command with all others.</summary>
    public static RootCommand Create()
    {
        var command = new RootCommand(Description);
        command.Directives.Clear();
        var input = new InputOptions(command);
        var rules = new RuleOptions(command);
        var baselines = new BaselineOptions(command, isForReading: true);
        var scope = new ScopeOptions(command);
        var runs = new RunOptions(command);
        var online = new OnlineOptions(command);
        var reports = new FormatOptions(command);
        command.Subcommands.Add(FixCommand.Create());
        command.Subcommands.Add(BaselineCommand.Create());
        command.Subcommands.Add(PinCommand.Create());
        command.Subcommands.Add(VerifyCommand.Create());
        command.Subcommands.Add(ImagesCommand.Create());
        command.Subcommands.Add(ConfigCommand.Create());
        command.Subcommands.Add(InitCommand.Create());
        command.Subcommands.Add(RulesCommand.Create());
        command.Subcommands.Add(ExplainCommand.Create());
        command.Subcommands.Add(ReferenceCommand.Create());
        command.Subcommands.Add(ResolveCommand.Create());
        command.Subcommands.Add(CompletionCommand.Create());
        command.Subcommands.Add(MergeCommand.Create());
        Version.Add(command);
        Help.Add(command, Examples, Suppressions, Codes);
        command.SetAction(parsed =>
        {
            var terminal = (Terminal)parsed.InvocationConfiguration;
            return Run(parsed, terminal, input, rules, baselines, scope, runs, online, reports);
        });
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Terminal terminal,
        InputOptions input,
        RuleOptions rules,
        BaselineOptions baselines,
        ScopeOptions scope,
        RunOptions runs,
        OnlineOptions online,
        FormatOptions reports)
    {
        var plan = reports.Plan(parsed, terminal);
        var settings = rules.ForRun(parsed, [.. input.Values(parsed), .. online.Values(parsed)], terminal);
        using var survey = online.Survey(parsed, terminal, settings);
        var store = new FileStore(terminal.Folder);
        LintResult result;
        ChangedLines? lines;
        BaselineComparison? baseline;
        bool isExcluded;
        using (var progress = Progress.On(terminal))
        {
            var targets = input.Find(parsed, terminal, store);
            lines = scope.Find(parsed, terminal, store, input.IsStandardInput(parsed), ref targets);
            var known = baselines.Open(parsed, terminal, store);
            var included = settings.Included(targets.Candidates);
            isExcluded = included.Count < targets.Candidates.Count;
            targets = targets with { Candidates = included, Folders = runs.IsPart(parsed) ? [] : targets.Folders };
            // Staged texts are not those on the disk, which a cache is about.
            var isAnew = plan.NeedsDocuments || scope.IsStaged(parsed);
            result = runs.Check(parsed, terminal, settings, targets, store, progress, survey, isAnew);
            baseline = BaselineOptions.Compare(parsed, terminal, known, targets, result);
        }

        result = baseline?.Result ?? result;
        result = lines?.Filter(result, terminal.Folder) ?? result;
        RegistryReport.Write(
            terminal.Error, reports.ErrorStyle(parsed, terminal), survey?.Notes ?? RegistryNotes.None);
        var written = Report(parsed, terminal, reports, plan, result);
        if (baseline is not null)
        {
            var mayUpdate = baselines.MayUpdate(parsed, terminal) && !scope.IsStaged(parsed);
            BaselineReport.Write(terminal.Error, baseline.Update(mayUpdate));
        }

        if (result.IsEmpty && result.Part == Shard.Whole)
        {
            terminal.Error.WriteLine(isExcluded
                ? $"Everything in {input.Named(parsed)} that names images is excluded by the configuration"
                : $"Nothing in {input.Named(parsed)} names images: no Dockerfile, compose file, C# code or project file");
        }

        return RuleOptions.ExitCode(settings, written);
    }

    /// <summary>Writes what could not be read, and the reports.</summary>
    /// <returns>The result, with the reports that could not be written among its problems.</returns>
    internal static LintResult Report(
        ParseResult parsed, Terminal terminal, FormatOptions reports, ReportPlan plan, LintResult result)
    {
        var style = reports.ErrorStyle(parsed, terminal);
        ProblemReport.Write(terminal.Error, style, result.Problems);
        var unwritten = plan.Write(result);
        ProblemReport.Write(terminal.Error, style, unwritten);
        terminal.Output.Flush();
        return result.With(unwritten);
    }
}
