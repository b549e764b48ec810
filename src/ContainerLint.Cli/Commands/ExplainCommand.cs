using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint explain</c>: shows the page of a rule.</summary>
internal static class ExplainCommand
{
    private const string Description =
        """
        Explain a rule: what is wrong, why, and what to write instead

        Renders the rule's page on a terminal. Prints plain Markdown into a file or pipe, and with --color never.
        """;

    private const string Examples =
        """
        Examples:
        containerlint explain CL1002
        containerlint explain MissingTag > MissingTag.md
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rule = new Argument<string>("RULE") { Description = "The ID or name of a rule, in any case" };
        rule.CompletionSources.Add(RuleCompletions.All);
        var command = new Command("explain", Description) { rule };
        var output = new OutputOptions(command, text: null);
        command.Runs(
            (parsed, terminal) =>
            {
                var word = parsed.GetValue(rule)!;
                var page = Ruleset.Find(word)?.Page ?? throw new UsageException(RuleSelection.Unknown(word));
                var color = output.Color(parsed);
                var style = color.OutputStyle(terminal);
                if (style.IsOn || (terminal.IsOutputShown && color != ColorChoice.Never))
                    new PageRenderer(terminal.Output, style, terminal.Width).Write(page);
                else
                    PageReport.WriteMarkdown(terminal.Output, page);
                return ExitCodes.Clean;
            },
            Examples);
        return command;
    }
}
