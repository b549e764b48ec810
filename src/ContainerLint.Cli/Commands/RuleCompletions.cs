using System.CommandLine.Completions;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary>Completions for options and arguments that take rules: the IDs, with name and title.</summary>
internal static class RuleCompletions
{
    /// <summary>All rules, ordered by ID.</summary>
    public static IEnumerable<CompletionItem> All(CompletionContext context) => Ruleset.All
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .Select(rule => new CompletionItem(rule.Id, detail: $"{rule.Page.Name}: {rule.Page.Title}"));
}
