using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Commands;

/// <summary>Parses the value of <c>--option</c>.</summary>
internal static class OptionValue
{
    /// <summary>Parses <c>KEY=VALUE</c>.</summary>
    /// <exception cref="UsageException">The option or its value is unknown.</exception>
    public static KeyValuePair<string, string> Read(string text)
    {
        var equals = text.IndexOf('=');
        if (equals < 0)
            throw new UsageException($"'{text}' has no value: write KEY=VALUE");
        var (key, value) = (text[..equals].Trim(), text[(equals + 1)..].Trim());
        if (string.Equals(key, PolicyLock.Option.Key, StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"'{key}' can only be set in a .globalconfig");
        return ConfigurationKeys.ProblemOf(key, value) is { } problem
            ? throw new UsageException(problem)
            : new(key, value);
    }
}
