using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint explain</c>: a rule's page.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var rule = new Argument<string>("RULE") { Description = "The rule's ID or name, whatever its case" };
        rule.CompletionSources.Add(RuleCompletions.All);
        var command = new Command("explain", "Explain a rule: what is wrong, why, and what to write instead") { rule };
        var output = new OutputOptions(command, text: null);
        Help.Add(command, "Examples:\ncontainerlint explain CL1002\ncontainerlint explain MissingTag > MissingTag.md");
        command.SetAction(parsed =>
        {
            var terminal = (Terminal)parsed.InvocationConfiguration;
            var word = parsed.GetValue(rule)!;
            var page = Ruleset.Find(word)?.Page ?? throw new UsageException(RuleSelection.Unknown(word));
            var style = output.Style(parsed, terminal);
            if (terminal.IsOutputShown || style.IsOn)
                PageReport.Draw(terminal.Output, style, page, terminal.Width);
            else
                PageReport.WriteMarkdown(terminal.Output, page);
            return ExitCodes.Clean;
        });
        return command;
    }
}
