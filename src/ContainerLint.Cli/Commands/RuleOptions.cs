using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Runs;
using ContainerLint.CSharp.Apis;
using ContainerLint.Findings;
using ContainerLint.Knowledge;
using Option = System.CommandLine.Option;

namespace ContainerLint.Cli.Commands;

/// <summary>Which rules report, what they know, and what makes a run fail.</summary>
internal sealed class RuleOptions
{
    private const string Never = "none";

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
        Description = "What the rules weigh: default, strict, digest (digests are asked for) or podman (whole names are)",
        DefaultValueFactory = _ => Preset.Default.Name,
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
        Description = "Report nothing that weighs less: hint, info, warning or error",
        DefaultValueFactory = _ => "info",
    };

    private readonly System.CommandLine.Option<string> failOn = new("--fail-on")
    {
        HelpName = "SEVERITY",
        Description = "End with exit code 1 if something weighs this much or more; 'none' never does",
        DefaultValueFactory = _ => "warning",
    };

    /// <summary>Adds the options to a command.</summary>
    public RuleOptions(Command command)
    {
        ArgumentText.Restrict(minSeverity, "hint", "info", "warning", "error");
        ArgumentText.Restrict(failOn, Never, "hint", "info", "warning", "error");
        ArgumentText.Restrict(preset, [.. Preset.All.Select(one => one.Name)]);
        foreach (var option in new Option[] { select, ignore, preset, registries, options, minSeverity, failOn })
            command.Options.Add(option);
    }

    /// <summary>What applies to the files of a run.</summary>
    /// <param name="parsed">The words of the command line.</param>
    /// <param name="apis">The APIs of the user's own that take images.</param>
    /// <param name="today">The day on which the question is asked.</param>
    /// <exception cref="UsageException">There is no such rule, registry, option or value.</exception>
    public RunSettings ForRun(ParseResult parsed, ImageApis apis, Day today) =>
        new(Selection(parsed), Settings(parsed)) { Apis = apis, Least = Least(parsed), Today = today };

    /// <summary>The rules that report.</summary>
    /// <exception cref="UsageException">There is no such rule.</exception>
    private Selection Selection(ParseResult parsed) =>
        Runs.Selection.Read(
            parsed.GetValue(select) ?? [],
            parsed.GetValue(ignore) ?? [],
            Preset.Find(parsed.GetValue(preset)!)!,
            out var problem)
            ?? throw new UsageException(problem!);

    /// <summary>The options of the rules.</summary>
    /// <exception cref="UsageException">
    /// A registry is no host with or without a port, or there is no such option or value.
    /// </exception>
    private Settings Settings(ParseResult parsed)
    {
        var hosts = parsed.GetValue(registries) ?? [];
        foreach (var host in hosts)
        {
            if (!ArgumentText.IsHost(host))
            {
                throw new UsageException(
                    $"'{host}' is not a registry: write HOST or HOST:PORT, without a scheme or a path");
            }
        }

        var values = (parsed.GetValue(options) ?? []).Select(OptionValue.Read).ToList();
        if (hosts.Length > 0)
            values.Add(new("containerlint.registries", string.Join(',', hosts)));
        return values.Count == 0 ? Findings.Settings.Default : new Settings(values);
    }

    /// <summary>The least severity that is reported.</summary>
    private Severity Least(ParseResult parsed) => Severities.Read(parsed.GetValue(minSeverity)!)!.Value;

    /// <summary>The exit code for what was found and what could not be read.</summary>
    public int ExitCode(ParseResult parsed, LintResult result)
    {
        if (result.Problems.Count > 0)
            return ExitCodes.Unreadable;
        var least = Severities.Read(parsed.GetValue(failOn)!)!.Value;
        return least != Severity.None && result.Findings.Any(found => found.Severity >= least)
            ? ExitCodes.Findings
            : ExitCodes.Clean;
    }
}
