using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;
using ContainerLint.Cli.Runs;

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
        as of 'containerlint', for what remains; with --diff: 1 if something would change, else 0
        """;

    private readonly Option<bool> includesUnsafe = new("--unsafe")
    {
        Description = "Also apply fixes by which another image may be pulled",
    };

    private readonly Option<bool> diff = new("--diff") { Description = "Show the changes and write nothing" };
    private readonly InputOptions input;
    private readonly RuleOptions rules;
    private readonly OutputOptions output;

    private FixCommand(Command command)
    {
        input = new InputOptions(command);
        command.Options.Add(includesUnsafe);
        command.Options.Add(diff);
        rules = new RuleOptions(command);
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
        var settings = rules.ForRun(parsed, input, terminal);
        var store = new FileStore(terminal.Folder);
        FixResult result;
        using (var progress = Progress.On(terminal))
        {
            var targets = input.Find(parsed, terminal, store);
            var run = new LintRun(settings.Included(targets.Candidates), settings);
            var fix = new FixRun(run, parsed.GetValue(includesUnsafe), input.Passed);
            result = fix.Fix(store, progress, terminal.Cancellation);
            result = result with { Problems = [.. targets.Problems, .. result.Remaining.Problems, .. result.Problems] };
        }

        var style = output.Style(parsed, terminal);
        ProblemReport.Write(terminal.Error, output.ErrorStyle(parsed, terminal), result.Problems);
        if (parsed.GetValue(diff))
            return Show(terminal, style, result);
        return input.IsStandardInput(parsed)
            ? Pass(terminal, settings, result)
            : Write(parsed, terminal, settings, style, result);
    }

    private static int Show(Terminal terminal, Style style, FixResult result)
    {
        foreach (var change in result.Changes)
        {
            var before = change.Before.Source;
            UnifiedDiff.Write(terminal.Output, style, before.Path, before.Text, change.After);
        }

        terminal.Output.Flush();
        var files = Wording.Count(result.Changes.Count(), "file");
        terminal.Error.WriteLine($"{Wording.Count(result.Fixed, "finding")} would be fixed in {files}");
        return result.Problems.Count > 0 ? ExitCodes.Unreadable
            : result.Changes.Any() ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    /// <summary>Writes what came from standard input to standard output, fixed; other files are left alone.</summary>
    private int Pass(Terminal terminal, RunSettings settings, FixResult result)
    {
        terminal.Output.Flush();
        if (input.Passed is { } file)
        {
            var change = result.Changes.FirstOrDefault(change => change.Before == file);
            terminal.Bytes.Write(change?.NewBytes ?? file.Format.Encode(file.Source.Text));
            terminal.Bytes.Flush();
        }

        return ExitCode(settings, result);
    }

    private int Write(
        ParseResult parsed, Terminal terminal, RunSettings settings, Style style, FixResult result)
    {
        var unwritten = new List<Problem>();
        var written = 0;
        foreach (var group in result.Groups)
        {
            terminal.Cancellation.ThrowIfCancellationRequested();
            var problems = ChangeWriting.Write(group);
            unwritten.AddRange(problems);
            if (problems.Count > 0)
                continue;
            foreach (var change in group)
            {
                written++;
                terminal.Output.WriteLine(
                    $"{style.Green("Fixed")} {Wording.Count(change.Fixes, "finding")} in "
                    + style.Bold(Visible.Line(change.Before.Source.Path)));
            }
        }

        ProblemReport.Write(terminal.Error, output.ErrorStyle(parsed, terminal), unwritten);
        var remaining = result.Remaining.Findings.Count;
        terminal.Output.WriteLine(
            $"{Wording.Count(written, "file")} changed, {Wording.Count(remaining, "finding")} "
            + (remaining == 1 ? "remains" : "remain"));
        return ExitCode(settings, result with { Problems = [.. result.Problems, .. unwritten] });
    }

    private static int ExitCode(RunSettings settings, FixResult result) =>
        RuleOptions.ExitCode(settings, result.Remaining with { Problems = result.Problems });
}
