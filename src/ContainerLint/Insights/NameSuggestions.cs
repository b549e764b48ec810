using ContainerLint.Rules;

namespace ContainerLint.Insights;

/// <summary>The names of images to choose from.</summary>
public static class NameSuggestions
{
    /// <summary>The names that begin with what is typed: official images, then well-known ones of others.</summary>
    /// <param name="typed">What is typed of the name; may be empty.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="context">What is known at all.</param>
    public static IReadOnlyList<string> Of(string typed, int count, FileContext context) =>
    [
        .. context.Knowledge.NamesWithTags
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .OrderBy(name => name.Count(c => c == '/')).ThenBy(name => name, StringComparer.Ordinal).Take(count),
    ];
}
