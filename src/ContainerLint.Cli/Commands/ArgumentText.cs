using System.CommandLine;
using System.CommandLine.Parsing;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary>Checks of words on the command line that the parser does not make.</summary>
internal static class ArgumentText
{
    /// <summary>
    /// A sentence for each word that looks like an option and is none: the parser takes it for an argument. Behind
    /// <c>--</c> every word is an argument.
    /// </summary>
    public static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens);
        foreach (var token in arguments)
        {
            if (token.Value is ['-', _, ..] && !IsBehindDoubleDash(parsed, token))
                yield return UnknownOption(token.Value, parsed.CommandResult.Command);
        }
    }

    /// <summary>Lets an option take one of some words alone, whatever their case.</summary>
    public static void Restrict(Option<string> option, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !words.Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase))
            {
                result.AddError(
                    $"{option.Name} cannot be '{result.Tokens[0].Value}'; "
                    + $"it is {string.Join(", ", words[..^1])} or {words[^1]}");
            }
        });
    }

    private static bool IsBehindDoubleDash(ParseResult parsed, Token token) =>
        parsed.Tokens.TakeWhile(other => !ReferenceEquals(other, token))
            .Any(other => other.Type == TokenType.DoubleDash);

    private static string UnknownOption(string word, Command command)
    {
        var name = word.Split('=')[0];
        var names = command.Options.Where(option => !option.Hidden).Select(option => option.Name);
        return $"there is no option '{name}'"
            + (Spelling.Closest(name, names) is { } closest ? $"; did you mean '{closest}'?" : "");
    }
}
