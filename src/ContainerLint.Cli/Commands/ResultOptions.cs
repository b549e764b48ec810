using System.CommandLine;
using System.CommandLine.Parsing;

namespace ContainerLint.Cli.Commands;

/// <summary>
/// The options that change what is found in a file. A baseline and a cache record them: neither is comparable with the
/// result of a run that has others.
/// </summary>
internal static class ResultOptions
{
    /// <summary>Their names. The order is part of the format of baselines.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["--select", "--ignore", "--preset", "--registry", "--option", "--image-api", "--min-severity"];

    /// <summary>Those on the command line, each value as <c>--name=value</c>, in a fixed order of names.</summary>
    public static IReadOnlyList<string> In(ParseResult parsed)
    {
        var given = parsed.CommandResult.Children.OfType<OptionResult>().Where(result => !result.Implicit).ToList();
        return
        [
            .. Names.SelectMany(name => given.Where(result => result.Option.Name == name))
                .SelectMany(result => result.Tokens.Select(token => $"{result.Option.Name}={token.Value}")),
        ];
    }
}
