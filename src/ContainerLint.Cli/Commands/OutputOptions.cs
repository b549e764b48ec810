using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary>How output looks.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string>? format;

    private readonly Option<string> color = new("--color")
    {
        HelpName = "WHEN",
        Description = "When to use colours: auto (on a terminal; respects NO_COLOR and FORCE_COLOR), always or never",
        DefaultValueFactory = _ => "auto",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="text">The name of the format for people; null if the command has no other.</param>
    public OutputOptions(Command command, string? text)
    {
        if (text is not null)
        {
            format = new Option<string>("--format")
            {
                HelpName = "FORMAT",
                Description = $"The output format: {text} or json",
                DefaultValueFactory = _ => text,
            };
            ArgumentText.Restrict(format, text, "json");
            command.Options.Add(format);
        }

        ArgumentText.Restrict(color, "auto", "always", "never");
        command.Options.Add(color);
    }

    /// <summary>How to write a list.</summary>
    public ListOutput List(ParseResult parsed) => new(IsJson(parsed), Color(parsed));

    /// <summary>When output is coloured.</summary>
    public ColorChoice Color(ParseResult parsed) => parsed.GetValue(color)?.ToUpperInvariant() switch
    {
        "ALWAYS" => ColorChoice.Always,
        "NEVER" => ColorChoice.Never,
        _ => ColorChoice.Auto,
    };

    private bool IsJson(ParseResult parsed) =>
        format is not null && string.Equals(parsed.GetValue(format), "json", StringComparison.OrdinalIgnoreCase);
}
