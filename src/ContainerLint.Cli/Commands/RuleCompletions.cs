using System.CommandLine.Completions;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary>The rules as a shell offers them: by ID, with what they are called.</summary>
internal static class RuleCompletions
{
    /// <summary>All rules, in the order of their IDs.</summary>
    public static IEnumerable<CompletionItem> All(CompletionContext context) => Ruleset.All
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .Select(rule => new CompletionItem(rule.Id, detail: $"{rule.Page.Name}: {rule.Page.Title}"));
}
