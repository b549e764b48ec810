using System.CommandLine;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Cli.Configuration;
using ContainerLint.Linting;
using Option = System.CommandLine.Option;

namespace ContainerLint.Cli.Commands;

/// <summary>Which rules report, what they know, and what makes a run fail.</summary>
internal sealed class RuleOptions
{
    private const string Never = "none";
    private const string RegistriesKey = "containerlint.registries";

    private readonly System.CommandLine.Option<string[]> select = new("--select")
    {
        HelpName = "RULES",
        Description = "Report these rules alone: IDs, names or beginnings of IDs, with commas between; may be repeated",
    };

    private readonly System.CommandLine.Option<string[]> ignore = new("--ignore")
    {
        HelpName = "RULES",
        Description = "Do not report these rules; outweighs --select",
    };

    private readonly System.CommandLine.Option<string> preset = new("--preset")
    {
        HelpName = "NAME",
        Description = "What the rules weigh: default, strict, digest (digests are asked for) or podman (whole names are) [default: default]",
    };

    private readonly System.CommandLine.Option<string[]> registries = new("--registry")
    {
        HelpName = "HOST[:PORT]",
        Description = "A registry of yours; may be repeated",
    };

    private readonly System.CommandLine.Option<string[]> options = new("--option")
    {
        HelpName = "KEY=VALUE",
        Description = "An option of a rule, as on its page (containerlint.allowed_registries=…); may be repeated",
    };

    private readonly System.CommandLine.Option<string> minSeverity = new("--min-severity")
    {
        HelpName = "SEVERITY",
        Description = "Report nothing that weighs less: hint, info, warning or error [default: info]",
    };

    private readonly System.CommandLine.Option<string> failOn = new("--fail-on")
    {
        HelpName = "SEVERITY",
        Description = "End with exit code 1 if something weighs this much or more; 'none' never does [default: warning]",
    };

    /// <summary>Adds the options to a command.</summary>
    public RuleOptions(Command command)
    {
        ArgumentText.Restrict(minSeverity, "hint", "info", "warning", "error");
        ArgumentText.Restrict(failOn, Never, "hint", "info", "warning", "error");
        ArgumentText.Restrict(preset, [.. Preset.All.Select(one => one.Name)]);
        select.CompletionSources.Add(RuleCompletions.All);
        ignore.CompletionSources.Add(RuleCompletions.All);
        foreach (var option in new Option[] { select, ignore, preset, registries, options, minSeverity, failOn })
            command.Options.Add(option);
    }

    /// <summary>The rules that report where none is selected; all, if there are none.</summary>
    public IReadOnlyList<string> SelectedByDefault { get; init; } = [];

    /// <summary>What applies to the files of a run.</summary>
    /// <param name="parsed">The words of the command line.</param>
    /// <param name="more">What else they set, as keys and values.</param>
    /// <param name="terminal">Where the run starts from.</param>
    /// <exception cref="UsageException">There is no such rule, registry, option or value.</exception>
    public RunSettings ForRun(
        ParseResult parsed, IEnumerable<KeyValuePair<string, string>> more, Terminal terminal) =>
        new(terminal.Folder, new CommandLineSettings(RuleSelection(parsed), [.. Values(parsed), .. more]))
        {
            Today = terminal.Today,
        };

    /// <summary>The exit code for what was found and what could not be read.</summary>
    public static int ExitCode(RunSettings settings, LintResult result) =>
        result.Problems.Count > 0 ? ExitCodes.Unreadable
        : result.Findings.Any(settings.Fails) ? ExitCodes.Findings
        : ExitCodes.Clean;

    /// <summary>The rules that report.</summary>
    /// <exception cref="UsageException">There is no such rule.</exception>
    private RuleSelection RuleSelection(ParseResult parsed) =>
        Configuration.RuleSelection.Read(
            parsed.GetValue(select) is { Length: > 0 } words ? words : SelectedByDefault, parsed.GetValue(ignore) ?? [], out var problem)
            ?? throw new UsageException(problem!);

    /// <summary>What is set, as keys and values.</summary>
    /// <exception cref="UsageException">
    /// A registry is no host with or without a port, or there is no such option or value.
    /// </exception>
    private IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed)
    {
        foreach (var text in parsed.GetValue(options) ?? [])
            yield return OptionValue.Read(text);
        var hosts = parsed.GetValue(registries) ?? [];
        foreach (var host in hosts)
        {
            if (host.Contains(',') || ConfigurationKeys.ProblemOf(RegistriesKey, host) is not null)
            {
                throw new UsageException(
                    $"'{host}' is not a registry: write HOST or HOST:PORT, without a scheme or a path");
            }
        }

        if (hosts.Length > 0)
            yield return new(RegistriesKey, string.Join(',', hosts));
        if (parsed.GetValue(preset) is { } name)
            yield return new(Preset.Option.Key, name);
        if (parsed.GetValue(minSeverity) is { } least)
            yield return new(ReportOptions.MinSeverity.Key, least);
        if (parsed.GetValue(failOn) is { } failing)
            yield return new(ReportOptions.FailOn.Key, failing);
    }
}
