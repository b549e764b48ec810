using System.CommandLine;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>In which forms findings are reported, and where to.</summary>
internal sealed class FormatOptions
{
    private static readonly string[] Names = [.. ReportFormat.All.Select(format => format.Name)];

    private readonly Option<string> format = new("--format")
    {
        HelpName = "FORMAT",
        Description = $"The form of the report on standard output: {string.Join(", ", Names[..^1])} or {Names[^1]} "
            + "[default: text; in GitHub Actions and Azure Pipelines with annotations]",
    };

    private readonly Option<string[]> outputs = new("--output")
    {
        HelpName = "FORMAT=FILE",
        Description = "Write a report to a file, too; may be repeated. '-' is standard output, in place of --format",
    };

    private readonly Option<bool> noCi = new("--no-ci")
    {
        Description = "Do not look for GitHub Actions, GitLab CI or Azure Pipelines",
    };

    private readonly OutputOptions colors;

    /// <summary>Adds the options to a command.</summary>
    public FormatOptions(Command command)
    {
        ArgumentText.Restrict(format, Names);
        outputs.CompletionSources.Add([.. Names.Select(name => name + "=")]);
        command.Options.Add(format);
        command.Options.Add(outputs);
        command.Options.Add(noCi);
        colors = new OutputOptions(command, text: null);
    }

    /// <summary>Colours of the errors, or none.</summary>
    public Style ErrorStyle(ParseResult parsed, Terminal terminal) => colors.ErrorStyle(parsed, terminal);

    /// <summary>What is to be written when the run is over.</summary>
    /// <exception cref="UsageException">
    /// There is no such form, or two reports want to go to the same place.
    /// </exception>
    public ReportPlan Plan(ParseResult parsed, Terminal terminal)
    {
        var given = (parsed.GetValue(outputs) ?? []).Select(text => Target(text, terminal)).ToList();
        var chosen = parsed.GetValue(format) is { } name ? ReportFormat.Find(name) : null;
        var shown = given.Where(target => target.File is null).ToList();
        if (shown.Count + (chosen is null ? 0 : 1) > 1)
            throw new UsageException("two reports cannot share standard output: give a file to one of them");
        foreach (var file in given.Where(target => target.File is not null).GroupBy(target => target.File))
        {
            if (file.Count() > 1)
                throw new UsageException($"two reports cannot share the file '{file.First().Shown}'");
        }

        var plan = new ReportPlan(terminal, colors.Style(parsed, terminal));
        plan.Targets.AddRange(given.Where(target => target.File is not null));
        if (shown.Count > 0 || chosen is not null)
            plan.Targets.AddRange(chosen is null ? shown : [new ReportTarget(chosen)]);
        else
            Pipeline.Complete(plan, parsed.GetValue(noCi) ? _ => null : terminal.Variable);
        return plan;
    }

    private static ReportTarget Target(string text, Terminal terminal)
    {
        var equals = text.IndexOf('=');
        if (equals < 0 || equals == text.Length - 1)
            throw new UsageException($"'{text}' says not where to write: write FORMAT=FILE, such as sarif=out.sarif");
        var (name, path) = (text[..equals], text[(equals + 1)..]);
        if (ReportFormat.Find(name) is not { } format)
        {
            throw new UsageException(
                $"there is no report '{name}'; it is {string.Join(", ", Names[..^1])} or {Names[^1]}"
                + (Rules.Spelling.Closest(name, Names) is { } closest ? $"; did you mean '{closest}'?" : ""));
        }

        if (path == "-")
            return new ReportTarget(format);
        if (path.Contains('\0'))
            throw new UsageException("--output needs a path");
        return new ReportTarget(format) { File = Path.GetFullPath(path, terminal.Folder), Shown = path };
    }
}
