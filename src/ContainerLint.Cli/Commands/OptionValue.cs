using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary>Reads what <c>--option</c> sets.</summary>
internal static class OptionValue
{
    /// <summary>Reads <c>KEY=VALUE</c>.</summary>
    /// <exception cref="UsageException">No rule has such an option, or the value is none of its.</exception>
    public static KeyValuePair<string, string> Read(string text)
    {
        var equals = text.IndexOf('=');
        if (equals < 0)
            throw new UsageException($"'{text}' sets nothing: write KEY=VALUE");
        var (key, value) = (text[..equals].Trim(), text[(equals + 1)..].Trim());
        var known = Ruleset.All.SelectMany(rule => rule.Options).Distinct().ToList();
        var option = known.Find(option => string.Equals(option.Key, key, StringComparison.OrdinalIgnoreCase));
        if (option is null)
        {
            throw new UsageException($"there is no option '{key}'"
                + (Spelling.Closest(key, known.Select(one => one.Key)) is { } closest
                    ? $"; did you mean '{closest}'?"
                    : ""));
        }

        return option.Accepts(value)
            ? new(key, value)
            : throw new UsageException($"'{value}' is no value of '{option.Key}'; its rule's page tells what is");
    }
}
