using System.CommandLine;
using ContainerLint.Cli.Commands;

namespace ContainerLint.Tests.Cli.Commands;

/// <summary><c>--help</c> of every command.</summary>
public sealed class HelpTests
{
    private static readonly string[] CommonTen =
    [
        "--select", "--ignore", "--preset", "--fail-on", "--since", "--staged", "--online", "--format", "--output",
        "--help",
    ];

    public static TheoryData<string> Commands { get; } = ["", .. CommandTree.Subcommands];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_option_is_listed_once_below_a_heading(string name)
    {
        var options = CommandNamed(name).Options.Where(option => !option.Hidden).Select(option => option.Name);
        var sections = Sections(HelpOf(name));
        var listed = sections.Where(section => section.Heading.EndsWith("ptions:", StringComparison.Ordinal))
            .SelectMany(section => section.Options).ToList();
        Assert.Equal(options.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_option_has_a_topic(string name) =>
        Assert.All(
            CommandNamed(name).Options, option => Assert.Contains(OptionTopics.Of(option.Name), OptionTopics.All));

    [Fact]
    public void The_common_ten_options_come_first_and_the_rest_by_topic()
    {
        var sections = Sections(HelpOf("")).Where(section => section.Options.Count > 0).ToList();
        Assert.Equal(OptionTopics.All.Select(topic => topic + ":"), sections.Select(section => section.Heading));
        Assert.Equal(CommonTen.Order(StringComparer.Ordinal), sections[0].Options.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_command_with_few_options_has_one_list()
    {
        var help = HelpOf("rules");
        Assert.Contains("\nOptions:\n", help, StringComparison.Ordinal);
        Assert.DoesNotContain(OptionTopics.Common, help, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_help_has_a_description_a_usage_and_examples_that_parse(string name)
    {
        var help = HelpOf(name);
        Assert.NotEqual('\n', help[0]);
        Assert.Contains($"\nUsage:\n  {$"containerlint {name}".TrimEnd()} ", help, StringComparison.Ordinal);
        Assert.DoesNotContain(help.Split('\n'), line => line.Length > 100);
        var examples =
            help.Split("\nExamples:\n")[1].Split("\n\n")[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(examples, example =>
            example.StartsWith($"  containerlint {name}".TrimEnd(), StringComparison.Ordinal)
            || example.Contains($"<(containerlint {name}", StringComparison.Ordinal));
        foreach (var example in examples.Where(line => line.StartsWith("  containerlint", StringComparison.Ordinal)))
        {
            var words = example.Trim().Split("   ")[0].Split(" > ")[0].Split(" < ")[0].Split(" | ")[0].Split(' ');
            Assert.Empty(CommandTree.All().Parse(words[1..]).Errors);
        }
    }

    [Fact]
    public void Root_help_lists_every_command_in_order()
    {
        var listed = HelpOf("").Split("\nCommands:\n")[1].Split("\n\n")[0].Split('\n')
            .Where(line => line.Length > 2 && line[2] != ' ').Select(line => line.Trim().Split(' ')[0]);
        Assert.Equal(CommandTree.Subcommands, listed);
        Assert.Equal(HelpOf(""), CliRun.In("/", "-h").Output);
        Assert.Equal(HelpOf("fix"), CliRun.In("/", "fix", "-h").Output);
    }

    private static Command CommandNamed(string name) => name.Length == 0
        ? CommandTree.All()
        : CommandTree.All().Subcommands.Single(command => command.Name == name);

    private static string HelpOf(string name)
    {
        var run = CliRun.In("/", name.Length == 0 ? ["--help"] : [name, "--help"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Output;
    }

    /// <summary>The headings of a help text, each with the options that begin a line below it.</summary>
    private static List<(string Heading, List<string> Options)> Sections(string help)
    {
        var sections = new List<(string Heading, List<string> Options)>();
        foreach (var line in help.Split('\n'))
        {
            if (line.Length > 0 && line[0] != ' ' && line[^1] == ':')
                sections.Add((line, []));
            else if (line.StartsWith("  -", StringComparison.Ordinal)
                || line.StartsWith("      --", StringComparison.Ordinal))
                sections[^1].Options.Add(
                    line.Split(' ').First(word => word.StartsWith("--", StringComparison.Ordinal)));
        }

        return sections;
    }
}
