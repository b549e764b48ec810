using System.CommandLine;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>--fail-on</c>: the severity from which findings fail a run.</summary>
internal sealed class FailOnOption
{
    private readonly System.CommandLine.Option<string> failOn = new("--fail-on")
    {
        HelpName = "SEVERITY",
        Description = "Exit with code 1 if a finding has at least this severity; 'none' to always pass [default: warning]",
    };

    /// <summary>Adds the option to a command.</summary>
    public FailOnOption(Command command)
    {
        ArgumentText.Restrict(failOn, "none", "hint", "info", "warning", "error");
        command.Options.Add(failOn);
    }

    /// <summary>The setting that the option makes, as key and value; empty if it is not given.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed) =>
        parsed.GetValue(failOn) is { } severity ? [new(ReportOptions.FailOn.Key, severity)] : [];
}
