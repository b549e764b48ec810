using System.CommandLine;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary>In which formats findings are reported, and where.</summary>
internal sealed class FormatOptions
{
    private static readonly string[] Names = [.. ReportFormat.All.Select(format => format.Name)];

    private readonly Option<string> format = new("--format")
    {
        HelpName = "FORMAT",
        Description = $"The format of the report on standard output: {ArgumentText.Alternatives(Names)} "
            + "[default: text, with annotations in GitHub Actions and Azure Pipelines]",
    };

    private readonly Option<string[]> outputs = new("--output")
    {
        HelpName = "FORMAT=FILE",
        Description = "Also write a report to a file; repeatable. '-' is standard output, instead of --format",
    };

    private readonly Option<bool> noCi = new("--no-ci")
    {
        Description = "Do not detect GitHub Actions, GitLab CI or Azure Pipelines",
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

    /// <summary>The reports to write.</summary>
    /// <exception cref="UsageException">A format is unknown, or two reports share a file or standard output.</exception>
    public ReportRequest Read(ParseResult parsed, Terminal terminal)
    {
        var targets = (parsed.GetValue(outputs) ?? []).Select(text => Target(text, terminal.Folder)).ToList();
        if (parsed.GetValue(format) is { } name && ReportFormat.Find(name) is { } chosen)
            targets.Add(new ReportTarget(chosen));
        if (targets.Count(target => target.File is null) > 1)
            throw new UsageException("two reports cannot share standard output: give one of them a file");
        if (targets.Where(target => target.File is not null).GroupBy(target => target.File)
            .FirstOrDefault(file => file.Count() > 1) is { } shared)
        {
            throw new UsageException($"two reports cannot share the file '{shared.First().Shown}'");
        }

        return new ReportRequest(targets, colors.Color(parsed)) { DetectsCi = !parsed.GetValue(noCi) };
    }

    private static ReportTarget Target(string text, string folder)
    {
        var equals = text.IndexOf('=');
        if (equals < 0 || equals == text.Length - 1)
            throw new UsageException($"'{text}' names no file: write FORMAT=FILE, such as sarif=out.sarif");
        var (name, path) = (text[..equals], text[(equals + 1)..]);
        if (ReportFormat.Find(name) is not { } format)
        {
            throw new UsageException($"unknown report format '{name}': use {ArgumentText.Alternatives(Names)}"
                + ArgumentText.Suggestion(name, Names));
        }

        if (path == "-")
            return new ReportTarget(format);
        return path.Contains('\0')
            ? throw new UsageException("--output needs a path")
            : new ReportTarget(format) { File = Path.GetFullPath(path, folder), Shown = path };
    }
}
