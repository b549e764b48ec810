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
        containerlint rules --like DL3008
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("rules", "List the rules");
        var output = new OutputOptions(command, "table");
        var like = new Option<string?>("--like")
        {
            HelpName = "RULE",
            Description = "Only the rules that say what this rule of hadolint, BuildKit or dclint says",
        };
        command.Options.Add(like);
        command.Runs(
            (parsed, terminal) =>
            {
                var list = output.List(parsed);
                var rules = Selected(parsed.GetValue(like)).OrderBy(rule => rule.Id, StringComparer.Ordinal);
                if (list.IsJson)
                    RuleReport.WriteJson(terminal.Bytes, rules);
                else
                    RuleReport.WriteTable(terminal.Output, list.Color.OutputStyle(terminal), rules);
                return ExitCodes.Clean;
            },
            Examples);
        return command;
    }

    private static IReadOnlyList<Rule> Selected(string? like)
    {
        if (like is null)
            return Ruleset.All;
        return Ruleset.FindLike(like) is { Count: > 0 } found
            ? found
            : throw new UsageException($"no rule here says what '{like}' says; rules/README.md lists those that do");
    }
}
