using System.CommandLine;
using System.CommandLine.Parsing;
using ContainerLint.Cli.Commands;

namespace ContainerLint.Tests.Cli.Commands;

/// <summary>Which commands a run builds.</summary>
public sealed class CommandTreeTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("src --select CL1002", "")]
    [InlineData("fix --diff", "fix")]
    [InlineData("--preset strict fix", "fix")]
    [InlineData("-- fix", "")]
    [InlineData("fixed", "")]
    public void Only_named_subcommands_are_built(string arguments, string built)
    {
        var root = CommandTree.For(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(built, string.Join(' ', root.Subcommands.Select(command => command.Name)));
    }

    [Fact]
    public void Options_of_lint_are_not_built_for_a_subcommand()
    {
        Assert.DoesNotContain(CommandTree.For(["fix"]).Options, option => option.Name == "--select");
        Assert.Contains(CommandTree.For([]).Options, option => option.Name == "--select");
    }

    /// <summary>What is not built cannot change how a line is parsed.</summary>
    [Theory]
    [InlineData("fix")]
    [InlineData("fix --select CL1002 src")]
    [InlineData("--preset strict fix")]
    [InlineData("--preset fix")]
    [InlineData("src fix")]
    [InlineData("src --format json")]
    [InlineData("explain fix")]
    [InlineData("fix --help")]
    [InlineData("--help fix")]
    [InlineData("fix --no-such")]
    [InlineData("images --select CL1002")]
    [InlineData("-- fix")]
    public void A_line_is_parsed_as_with_all_commands(string line)
    {
        var arguments = line.Split(' ');
        Assert.Equal(
            Describe(CommandTree.All().Parse(arguments)), Describe(CommandTree.For(arguments).Parse(arguments)));
    }

    private static string Describe(ParseResult parsed)
    {
        var given = parsed.CommandResult.Children.Where(child => child is not OptionResult { Implicit: true })
            .Select(child => $"{child.GetType().Name}({string.Join(' ', child.Tokens)})");
        var errors = parsed.Errors.Select(error => error.Message);
        return $"{parsed.CommandResult.Command.Name} {string.Join(' ', given)} {string.Join("; ", errors)} "
            + $"{parsed.Action}";
    }
}
