using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Commands;

/// <summary>Reads what <c>--option</c> sets.</summary>
internal static class OptionValue
{
    /// <summary>Reads <c>KEY=VALUE</c>.</summary>
    /// <exception cref="UsageException">There is no such option, or the value is none of its.</exception>
    public static KeyValuePair<string, string> Read(string text)
    {
        var equals = text.IndexOf('=');
        if (equals < 0)
            throw new UsageException($"'{text}' sets nothing: write KEY=VALUE");
        var (key, value) = (text[..equals].Trim(), text[(equals + 1)..].Trim());
        if (string.Equals(key, PolicyLock.Option.Key, StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"'{key}' counts in a .globalconfig alone");
        return ConfigurationKeys.ProblemOf(key, value) is { } problem
            ? throw new UsageException(problem)
            : new(key, value);
    }
}
