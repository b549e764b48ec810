using System.CommandLine;
using System.Globalization;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint verify</c>: whether what is pinned is still so, as the registry says.</summary>
internal static class VerifyCommand
{
    private const string Description =
        """
        Ask registries whether references still lead where they should

        Reports tags and digests that do not exist, digests that their tags no longer name, digests of one platform where
        there are several, and with --max-age images that were built too long ago.
        """;

    private const string Examples =
        """
        Examples:
        containerlint verify
        containerlint verify --max-age 90 deploy
        containerlint verify --ignore StaleDigest --format json
        """;

    private const string Codes =
        """
        Exit codes:
        0   nothing found that weighs as much as --fail-on says
        1   something found
        2   wrong usage or configuration
        3   a file could not be read, or a registry gave no answer
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var maxAge = new Option<int?>("--max-age")
        {
            HelpName = "DAYS",
            Description = "Report images that were built longer ago",
        };
        var command = new Command("verify", Description) { maxAge };
        var input = new InputOptions(command);
        var registries = new RegistryOptions(command);
        var rules = new RuleOptions(command) { SelectedByDefault = ["PlatformDigest", "CL7"] };
        var reports = new FormatOptions(command);
        Help.Add(command, Examples, Codes);
        command.SetAction(parsed =>
        {
            var terminal = (Terminal)parsed.InvocationConfiguration;
            List<KeyValuePair<string, string>> values = [.. input.Values(parsed), .. registries.Values(parsed)];
            if (parsed.GetValue(maxAge) is { } days)
                values.Add(new(AgedImage.MaxAge.Key, Days(days)));
            var settings = rules.ForRun(parsed, values, terminal);
            using var survey = registries.Survey(parsed, terminal, settings);
            return Run(parsed, terminal, input, settings, reports, survey);
        });
        return command;
    }

    private static int Run(
        ParseResult parsed,
        Terminal terminal,
        InputOptions input,
        RunSettings settings,
        FormatOptions reports,
        RegistrySurvey survey)
    {
        var plan = reports.Plan(parsed, terminal);
        var store = new FileStore(terminal.Folder);
        LintResult result;
        using (var progress = Progress.On(terminal))
        {
            var targets = input.Find(parsed, terminal, store);
            var run = new LintRun(settings.Included(targets.Candidates), settings) { Registries = survey };
            result = run.Check(store, progress, terminal.Cancellation).With(targets.Problems);
        }

        RegistryReport.Write(terminal.Error, reports.ErrorStyle(parsed, terminal), survey.Notes);
        return RuleOptions.ExitCode(settings, LintCommand.Report(parsed, terminal, reports, plan, result));
    }

    private static string Days(int days) => days > 0
        ? days.ToString(CultureInfo.InvariantCulture)
        : throw new UsageException("--max-age is a number of days, 1 or more");
}
