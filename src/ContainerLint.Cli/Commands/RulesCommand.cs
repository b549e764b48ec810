using System.CommandLine;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint rules</c>: lists the rules.</summary>
internal static class RulesCommand
{
    private const string Examples =
        """
        Examples:
        containerlint rules
        containerlint rules --format json
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("rules", "List the rules");
        var output = new OutputOptions(command, "table");
        command.Runs(
            (parsed, terminal) =>
            {
                var list = output.List(parsed);
                var rules = Ruleset.All.OrderBy(rule => rule.Id, StringComparer.Ordinal);
                if (list.IsJson)
                    RuleReport.WriteJson(terminal.Bytes, rules);
                else
                    RuleReport.WriteTable(terminal.Output, list.Color.OutputStyle(terminal), rules);
                return ExitCodes.Clean;
            },
            Examples);
        return command;
    }
}
