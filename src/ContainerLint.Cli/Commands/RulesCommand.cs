using System.CommandLine;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint rules</c>: the rules there are.</summary>
internal static class RulesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("rules", "List the rules");
        var output = new OutputOptions(command, "table");
        Help.Add(command, "Examples:\ncontainerlint rules\ncontainerlint rules --format json");
        command.SetAction(parsed =>
        {
            var terminal = (Terminal)parsed.InvocationConfiguration;
            var rules = Ruleset.All.OrderBy(rule => rule.Id, StringComparer.Ordinal);
            if (output.IsJson(parsed))
                RuleReport.WriteJson(terminal.Bytes, rules);
            else
                RuleReport.WriteTable(terminal.Output, output.Style(parsed, terminal), rules);
            return ExitCodes.Clean;
        });
        return command;
    }
}
