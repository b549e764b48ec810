using System.CommandLine;
using System.Globalization;
using ContainerLint.Cli.Hosting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint verify</c>: checks references against registries.</summary>
internal static class VerifyCommand
{
    private const string Description =
        """
        Check references against registries

        Reports tags and digests that do not exist, digests that their tags no longer name, digests of one platform of a
        multi-platform image, and with --max-age images that were built too long ago.
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
        0   no finding has the severity of --fail-on
        1   some finding has
        2   invalid command line or configuration
        3   a file could not be read, or a registry did not answer
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var maxAge = new Option<int?>("--max-age")
        {
            HelpName = "DAYS",
            Description = "Report images that were built more than DAYS days ago",
        };
        var command = new Command("verify", Description) { maxAge };
        var input = new InputOptions(command);
        var registries = new RegistryOptions(command);
        var rules = new RuleOptions(command) { SelectedByDefault = ["PlatformDigest", "CL7"] };
        var reports = new FormatOptions(command);
        command.Runs(
            (parsed, terminal) =>
            {
                List<KeyValuePair<string, string>> values = [.. input.Values(parsed), .. registries.Values(parsed)];
                if (parsed.GetValue(maxAge) is { } days)
                    values.Add(new(AgedImage.MaxAge.Key, Days(days)));
                var request = new VerifyRequest(
                    input.Read(parsed), rules.Read(parsed, values), registries.Read(parsed),
                    reports.Read(parsed, terminal));
                return new VerifyHost(request, terminal).Run();
            },
            Examples, Codes);
        return command;
    }

    private static string Days(int days) => days > 0
        ? days.ToString(CultureInfo.InvariantCulture)
        : throw new UsageException("--max-age needs a number of days, 1 or more");
}
