using System.CommandLine;
using System.CommandLine.Parsing;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary>Checks of arguments that the parser does not make.</summary>
internal static class ArgumentText
{
    /// <summary>
    /// An error for each argument that looks like an option: the parser takes an unknown option for a path. After
    /// <c>--</c> every argument is a path.
    /// </summary>
    public static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens);
        foreach (var token in arguments)
        {
            if (token.Value is ['-', _, ..] && !IsAfterDoubleDash(parsed, token))
                yield return UnknownOption(token.Value, parsed.CommandResult.Command);
        }
    }

    /// <summary>
    /// An error for each argument in front of a subcommand: it would be one of the root command, which does not run.
    /// </summary>
    public static IEnumerable<string> Unused(ParseResult parsed)
    {
        if (parsed.CommandResult.Parent is not CommandResult outer)
            yield break;
        var name = parsed.CommandResult.Command.Name;
        foreach (var child in outer.Children)
        {
            if (child is OptionResult { Implicit: false } option)
                yield return $"{option.Option.Name} has no effect before '{name}': write it after '{name}'";
            foreach (var path in child is ArgumentResult argument ? argument.Tokens : [])
                yield return $"'{path.Value}' has no effect before '{name}': write it after, "
                    + $"or './{name}' for that path";
        }
    }

    /// <summary>Restricts an option to some words, in any case.</summary>
    public static void Restrict(Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !words.Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase))
                result.AddError($"{option.Name} cannot be '{result.Tokens[0].Value}': use {Alternatives(words)}");
        });
    }

    /// <summary>"a, b or c".</summary>
    public static string Alternatives(IReadOnlyList<string> words) =>
        $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    /// <summary>"; did you mean 'x'?" if a word is close to one of the known ones, else nothing.</summary>
    public static string Suggestion(string word, IEnumerable<string> known) =>
        Spelling.Closest(word, known) is { } closest ? $"; did you mean '{closest}'?" : "";

    private static bool IsAfterDoubleDash(ParseResult parsed, Token token) =>
        parsed.Tokens.TakeWhile(other => !ReferenceEquals(other, token))
            .Any(other => other.Type == TokenType.DoubleDash);

    private static string UnknownOption(string argument, Command command)
    {
        var name = argument.Split('=')[0];
        var names = command.Options.Where(option => !option.Hidden).Select(option => option.Name);
        return $"unknown option '{name}'{Suggestion(name, names)}";
    }
}
