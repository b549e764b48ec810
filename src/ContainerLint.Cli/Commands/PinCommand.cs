using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Pinning;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint pin</c>: writes exact tags and digests, as the registry says.</summary>
internal sealed class PinCommand
{
    private const string Description =
        """
        Write exact tags and digests into references

        Asks each registry once about each image and writes what it answers where the reference is typed: in FROM and
        image: as well as in the ARG, default, .env line or constant that it comes from. Images that are built here, or
        not wholly known, are left alone. What cannot be pinned is listed with the reason, and all else is pinned still.
        """;

    private const string Examples =
        """
        Examples:
        containerlint pin                        node:22 becomes node:22.20.0@sha256:…
        containerlint pin --to tag deploy        node:22 becomes node:22.20.0
        containerlint pin --update --diff        show which digests have moved on
        """;

    private const string Codes =
        """
        Exit codes:
        0   everything is pinned; with --diff and --dry-run: everything was
        1   something is not
        2   wrong usage or configuration
        3   a file could not be read or written, or a registry gave no answer
        130 stopped by Ctrl+C; every file is as it was, or pinned
        """;

    private readonly Option<string> to = new("--to")
    {
        HelpName = "FORM",
        Description = "What to write: tag (the most precise one), digest, or both: tag+digest",
        DefaultValueFactory = _ => "tag+digest",
    };

    private readonly Option<bool> update = new("--update")
    {
        Description = "Also replace digests that are there by what their tags name now",
    };

    private readonly Option<bool> diff = new("--diff") { Description = "Show the changes and write nothing" };

    private readonly Option<bool> dryRun = new("--dry-run")
    {
        Description = "List what would be pinned and write nothing",
    };

    private readonly InputOptions input;
    private readonly RegistryOptions registries;
    private readonly OutputOptions output;

    private PinCommand(Command command)
    {
        ArgumentText.Restrict(to, "tag", "tag+digest", "digest");
        input = new InputOptions(command);
        foreach (var option in new Option[] { to, update, diff, dryRun })
            command.Options.Add(option);
        registries = new RegistryOptions(command);
        output = new OutputOptions(command, text: null);
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("pin", Description);
        var pin = new PinCommand(command);
        Help.Add(command, Examples, Codes);
        command.SetAction(parsed => pin.Run(parsed, (Terminal)parsed.InvocationConfiguration));
        return command;
    }

    private PinPolicy Policy(ParseResult parsed) => parsed.GetValue(to)!.ToUpperInvariant() switch
    {
        "TAG" => PinPolicy.Tag,
        "DIGEST" => PinPolicy.Digest,
        _ => PinPolicy.TagAndDigest,
    };

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var words = new CommandLineSettings(RuleSelection.All, [.. input.Values(parsed), .. registries.Values(parsed)]);
        var settings = new RunSettings(terminal.Folder, words) { Today = terminal.Today };
        var errors = output.ErrorStyle(parsed, terminal);
        var store = new FileStore(terminal.Folder);
        PinResult result;
        using (var progress = Progress.On(terminal))
        {
            var targets = input.Find(parsed, terminal, store);
            var run = new PinRun(
                new LintRun(settings.Included(targets.Candidates), settings), settings, Policy(parsed),
                parsed.GetValue(update), input.Passed);
            result = run.Pin(store, hosts => registries.Open(parsed, terminal, hosts), progress, terminal.Cancellation);
            result = result with { Problems = [.. targets.Problems, .. result.Problems] };
        }

        RegistryReport.Write(terminal.Error, errors, result.Notes);
        ProblemReport.Write(terminal.Error, errors, result.Problems);
        PinReport.WriteUnpinned(terminal.Error, errors, result.Unpinned);
        var style = output.Style(parsed, terminal);
        if (parsed.GetValue(diff) || parsed.GetValue(dryRun))
            return Show(parsed, terminal, style, result);
        var changes = new ChangeOutput(terminal, style);
        if (!input.IsStandardInput(parsed))
            return Write(terminal, changes, errors, result);
        changes.PassThrough(input.Passed, result.Groups.SelectMany(group => group));
        return ExitCode(result);
    }

    private int Show(ParseResult parsed, Terminal terminal, Style style, PinResult result)
    {
        if (parsed.GetValue(diff))
            UnifiedDiff.Write(terminal.Output, style, result.Groups.SelectMany(group => group));
        else
            PinReport.WritePinned(terminal.Output, style, result.Pinned);
        terminal.Output.Flush();
        terminal.Error.WriteLine($"{Wording.Count(result.Pinned.Count, "reference")} would be pinned, {Left(result)}");
        return Math.Max(result.Pinned.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean, ExitCode(result));
    }

    private static int Write(Terminal terminal, ChangeOutput changes, Style errors, PinResult result)
    {
        var (written, unwritten) = changes.Write(result.Groups, "Pinned", "reference");
        ProblemReport.Write(terminal.Error, errors, unwritten);
        terminal.Output.WriteLine($"{Wording.Count(written, "file")} changed, {Left(result)}");
        return ExitCode(result with { Problems = [.. result.Problems, .. unwritten] });
    }

    private static string Left(PinResult result) =>
        $"{result.Unchanged} pinned before, {result.Unpinned.Count} not pinned";

    private static int ExitCode(PinResult result) =>
        result.Problems.Count > 0 || result.Unpinned.Any(use => use.Error is not (null or RegistryProblem.NotFound))
            ? ExitCodes.Unreadable
            : result.Unpinned.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
}
