using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.CSharp.Configuration;
using ContainerLint.Linting;
using Option = System.CommandLine.Option;

namespace ContainerLint.Cli.Commands;

/// <summary>Which rules report, with which settings, and which findings fail a run.</summary>
internal sealed class RuleOptions
{
    private const string RegistriesKey = "containerlint.registries";

    private readonly System.CommandLine.Option<string[]> select = new("--select")
    {
        HelpName = "RULES",
        Description = "Report only these rules: IDs, names or ID prefixes, comma-separated; repeatable",
    };

    private readonly System.CommandLine.Option<string[]> ignore = new("--ignore")
    {
        HelpName = "RULES",
        Description = "Do not report these rules; takes precedence over --select",
    };

    private readonly System.CommandLine.Option<string> preset = new("--preset")
    {
        HelpName = "NAME",
        Description = "The severities of the rules: default, strict, digest (requires digests) or podman "
            + "(requires full names) [default: default]",
    };

    private readonly System.CommandLine.Option<string[]> registries = new("--registry")
    {
        HelpName = "HOST[:PORT]",
        Description = "A registry that you use, with its port: names without the port are reported; repeatable",
    };

    private readonly System.CommandLine.Option<string> minSeverity = new("--min-severity")
    {
        HelpName = "SEVERITY",
        Description = "Report only findings of at least this severity: hint, info, warning or error [default: info]",
    };

    private readonly SettingOptions settings;
    private readonly FailOnOption failOn;

    /// <summary>Adds the options to a command.</summary>
    public RuleOptions(Command command)
    {
        ArgumentText.Restrict(minSeverity, "hint", "info", "warning", "error");
        ArgumentText.Restrict(preset, [.. Preset.All.Select(one => one.Name)]);
        select.CompletionSources.Add(RuleCompletions.All);
        ignore.CompletionSources.Add(RuleCompletions.All);
        foreach (var option in new Option[] { select, ignore, preset, registries })
            command.Options.Add(option);
        settings = new SettingOptions(command);
        command.Options.Add(minSeverity);
        failOn = new FailOnOption(command);
    }

    /// <summary>The rules that report if none are selected; empty for all.</summary>
    public IReadOnlyList<string> SelectedByDefault { get; init; } = [];

    /// <summary>The settings that the command line makes.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="more">Settings of other options, as keys and values.</param>
    /// <exception cref="UsageException">A rule, registry, option or value is unknown.</exception>
    public CommandLineSettings Read(ParseResult parsed, IEnumerable<KeyValuePair<string, string>> more) =>
        new(Selection(parsed), [.. Values(parsed), .. more]);

    private RuleSelection Selection(ParseResult parsed)
    {
        var selected = parsed.GetValue(select) is { Length: > 0 } rules ? rules : SelectedByDefault;
        return RuleSelection.Read(selected, parsed.GetValue(ignore) ?? [], out var problem)
            ?? throw new UsageException(problem!);
    }

    private IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed)
    {
        foreach (var setting in settings.Values(parsed))
            yield return setting;
        var hosts = parsed.GetValue(registries) ?? [];
        if (hosts.FirstOrDefault(IsNoRegistry) is { } bad)
            throw new UsageException(RegistryOptions.NotARegistry(bad));
        if (hosts.Length > 0)
            yield return new(RegistriesKey, string.Join(',', hosts));
        if (parsed.GetValue(preset) is { } name)
            yield return new(Preset.Option.Key, name);
        if (parsed.GetValue(minSeverity) is { } least)
            yield return new(ReportOptions.MinSeverity.Key, least);
        foreach (var value in failOn.Values(parsed))
            yield return value;
    }

    private static bool IsNoRegistry(string host) =>
        host.Contains(',') || ConfigurationKeys.ProblemOf(RegistriesKey, host) is not null;
}
