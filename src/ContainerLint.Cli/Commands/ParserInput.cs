using System.CommandLine;

namespace ContainerLint.Cli.Commands;

/// <summary>
/// Prepares arguments for System.CommandLine 3.0, which would drop some of them (<c>StringExtensions.Tokenize</c>): a
/// first argument that ends in the name of the program, and words in brackets in front of the others, its directives.
/// It also takes the argument behind <c>--option=</c> for the value of the option.
/// </summary>
internal static class ParserInput
{
    /// <summary>Options that name a file: without one, the run would silently read or write something else.</summary>
    private static readonly string[] NeedValues =
        ["--files-from", "--stdin-filename", "--output", "--knowledge", "--from"];

    /// <summary>
    /// The arguments for the parser. An option with an empty value, as an unset variable of a pipeline gives, counts as
    /// not given.
    /// </summary>
    /// <param name="arguments">The arguments, without the name of the program.</param>
    /// <param name="root">The root command with the subcommands that the arguments may mean.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> arguments, Command root)
    {
        var words = new List<string>(arguments.Count + 1) { root.Name };
        var i = 0;
        for (; i < arguments.Count && (IsInBrackets(arguments[i]) || arguments[i] == root.Name); i++)
            words.Add("./" + arguments[i]);
        for (; i < arguments.Count && arguments[i] != "--"; i++)
        {
            var next = i + 1 < arguments.Count ? arguments[i + 1] : null;
            if (OptionOf(arguments[i], root) is { } option && !IsFlag(option) && next is not (null or "--"))
            {
                AddOption(words, arguments[i], next);
                i++;
            }
            else
            {
                AddWord(words, arguments[i], root);
            }
        }

        words.AddRange(arguments.Skip(i));
        return words;
    }

    private static void AddOption(List<string> words, string name, string value)
    {
        if (value.Length > 0 || Array.IndexOf(NeedValues, name) >= 0)
            words.AddRange([name, value]);
    }

    private static void AddWord(List<string> words, string word, Command root)
    {
        var isEmptyValue = word is [.., '=' or ':'] && OptionOf(word[..^1], root) is not null;
        if (!isEmptyValue)
            words.Add(word);
        else if (Array.IndexOf(NeedValues, word[..^1]) >= 0)
            words.AddRange([word[..^1], ""]);
    }

    private static bool IsInBrackets(string word) => word is ['[', _, .., ']'];

    private static bool IsFlag(Option option) => option.ValueType == typeof(bool);

    private static Option? OptionOf(string word, Command root)
    {
        if (word is not ['-' or '/', ..])
            return null;
        var commands = root.Subcommands.Prepend(root);
        return commands.SelectMany(command => command.Options)
            .FirstOrDefault(option => option.Name == word || option.Aliases.Contains(word));
    }
}
