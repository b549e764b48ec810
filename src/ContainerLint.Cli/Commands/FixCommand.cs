using System.CommandLine;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint fix</c>: mends what can be mended without asking.</summary>
internal sealed class FixCommand
{
    private const string Description =
        """
        Fix what can be fixed

        Writes safe fixes: those that leave the image as it is, or name it more strictly. Encoding, byte order mark,
        line ends and file mode stay; each file is replaced in one step, so that nothing is lost whatever happens.
        """;

    private const string Examples =
        """
        Examples:
        containerlint fix --diff                 show what would change
        containerlint fix --unsafe src           also fixes by which another image may be pulled
        containerlint fix - < Dockerfile         write the fixed text to standard output
        """;

    private const string Codes =
        """
        Exit codes:
        as of 'containerlint', for what remains and is not in the baseline;
        with --diff: 1 if something would change, else 0
        """;

    private readonly Option<bool> includesUnsafe = new("--unsafe")
    {
        Description = "Also apply fixes by which another image may be pulled",
    };

    private readonly Option<bool> diff = new("--diff") { Description = "Show the changes and write nothing" };
    private readonly InputOptions input;
    private readonly RuleOptions rules;
    private readonly BaselineOptions baselines;
    private readonly OnlineOptions online;
    private readonly OutputOptions output;

    private FixCommand(Command command)
    {
        input = new InputOptions(command);
        command.Options.Add(includesUnsafe);
        command.Options.Add(diff);
        rules = new RuleOptions(command);
        baselines = new BaselineOptions(command, isForReading: true);
        ScopeOptions.Refuse(command);
        online = new OnlineOptions(command);
        output = new OutputOptions(command, text: null);
    }

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fix", Description);
        var fix = new FixCommand(command);
        Help.Add(command, Examples, Codes);
        command.SetAction(parsed => fix.Run(parsed, (Terminal)parsed.InvocationConfiguration));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var settings = rules.ForRun(parsed, [.. input.Values(parsed), .. online.Values(parsed)], terminal);
        using var survey = online.Survey(parsed, terminal, settings);
        var store = new FileStore(terminal.Folder);
        FixResult result;
        Targets targets;
        var known = baselines.Open(parsed, terminal, store);
        using (var progress = Progress.On(terminal))
        {
            targets = input.Find(parsed, terminal, store);
            targets = targets with { Candidates = settings.Included(targets.Candidates) };
            var run = new LintRun(targets.Candidates, settings) { Registries = survey };
            var fix = new FixRun(run, parsed.GetValue(includesUnsafe), input.Passed);
            result = fix.Fix(store, progress, terminal.Cancellation);
            result = result with { Problems = [.. targets.Problems, .. result.Remaining.Problems, .. result.Problems] };
        }

        var style = output.Style(parsed, terminal);
        RegistryReport.Write(
            terminal.Error, output.ErrorStyle(parsed, terminal), survey?.Notes ?? RegistryNotes.None);
        ProblemReport.Write(terminal.Error, output.ErrorStyle(parsed, terminal), result.Problems);
        if (parsed.GetValue(diff))
            return Show(terminal, style, result);
        var changes = new ChangeOutput(terminal, style);
        var (written, unwritten) = (0, (IReadOnlyList<Problem>)[]);
        if (input.IsStandardInput(parsed))
            changes.PassThrough(input.Passed, result.Changes);
        else
            (written, unwritten) = changes.Write(result.Groups, "Fixed", "finding");
        ProblemReport.Write(terminal.Error, output.ErrorStyle(parsed, terminal), unwritten);
        var remaining = result.Remaining with { Problems = [.. result.Problems, .. unwritten] };
        var baseline = BaselineOptions.Compare(parsed, terminal, known, targets, remaining);
        remaining = baseline?.Result ?? remaining;
        if (!input.IsStandardInput(parsed))
            terminal.Output.WriteLine(Summary(written, remaining));
        terminal.Output.Flush();
        if (baseline is not null)
            BaselineReport.Write(terminal.Error, baseline.Update(baselines.MayUpdate(parsed, terminal)));
        return RuleOptions.ExitCode(settings, remaining);
    }

    private static int Show(Terminal terminal, Style style, FixResult result)
    {
        UnifiedDiff.Write(terminal.Output, style, result.Changes);
        terminal.Output.Flush();
        var files = Wording.Count(result.Changes.Count(), "file");
        terminal.Error.WriteLine($"{Wording.Count(result.Fixed, "finding")} would be fixed in {files}");
        return result.Problems.Count > 0 ? ExitCodes.Unreadable
            : result.Changes.Any() ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    private static string Summary(int written, LintResult remaining)
    {
        var (count, known) = (remaining.Findings.Count, remaining.Hidden.Baselined);
        return $"{Wording.Count(written, "file")} changed, {Wording.Count(count, "finding")} "
            + (count == 1 ? "remains" : "remain") + (known > 0 ? $", {known:N0} more in the baseline" : "");
    }
}
