using System.CommandLine;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>How a report looks.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string>? format;

    private readonly Option<string> color = new("--color")
    {
        HelpName = "WHEN",
        Description = "Colours: auto (on a terminal; NO_COLOR and FORCE_COLOR are respected), always or never",
        DefaultValueFactory = _ => "auto",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="text">What its form for people is called; null if the command has no other.</param>
    /// <param name="others">The forms for programs besides JSON.</param>
    public OutputOptions(Command command, string? text, params string[] others)
    {
        if (text is not null)
        {
            format = new Option<string>("--format")
            {
                HelpName = "FORMAT",
                Description = $"The form of the report: {string.Join(", ", [text, .. others])} or json",
                DefaultValueFactory = _ => text,
            };
            ArgumentText.Restrict(format, [text, .. others, "json"]);
            command.Options.Add(format);
        }

        ArgumentText.Restrict(color, "auto", "always", "never");
        command.Options.Add(color);
    }

    /// <summary>Whether the report is for programs.</summary>
    public bool IsJson(ParseResult parsed) => Is(parsed, "json");

    /// <summary>Whether the report has the form of a name.</summary>
    public bool Is(ParseResult parsed, string name) =>
        format is not null && string.Equals(parsed.GetValue(format), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Colours of the output, or none.</summary>
    public Style Style(ParseResult parsed, Terminal terminal) => Style(parsed, terminal, terminal.IsOutputShown);

    /// <summary>Colours of the errors, or none.</summary>
    public Style ErrorStyle(ParseResult parsed, Terminal terminal) => Style(parsed, terminal, terminal.IsErrorShown);

    /// <summary>Colours where nothing on the command line says more.</summary>
    public static Style DefaultStyle(Terminal terminal, bool isShown)
    {
        if (!string.IsNullOrEmpty(terminal.Variable("NO_COLOR")))
            return Reports.Style.None;
        var isForced = terminal.Variable("FORCE_COLOR") is { Length: > 0 } value && value != "0";
        return new Style(isForced || (isShown && terminal.Variable("TERM") != "dumb"));
    }

    private Style Style(ParseResult parsed, Terminal terminal, bool isShown) =>
        parsed.GetValue(color)?.ToUpperInvariant() switch
        {
            "ALWAYS" => new Style(true),
            "NEVER" => Reports.Style.None,
            _ => DefaultStyle(terminal, isShown),
        };
}
