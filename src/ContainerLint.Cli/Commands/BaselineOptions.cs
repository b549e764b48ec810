using System.CommandLine;
using ContainerLint.Cli.Baselines;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary>Which baseline a run compares with, and whether it may shrink it.</summary>
internal sealed class BaselineOptions
{
    private readonly Option<string?> baseline = new("--baseline")
    {
        HelpName = "FILE",
        Description = "The baseline, whose findings are not reported [default: the nearest "
            + $"{BaselineFile.Name}, from here up to the root of the repository]",
    };

    private readonly Option<bool> noBaseline = new("--no-baseline")
    {
        Description = "Also report the findings of the baseline",
    };

    private readonly Option<bool> noUpdate = new("--no-update")
    {
        Description = "Keep fixed findings in the baseline (always so in CI)",
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isForReading">Whether the command compares with a baseline; else it writes one.</param>
    public BaselineOptions(Command command, bool isForReading)
    {
        command.Options.Add(baseline);
        if (!isForReading)
            return;
        command.Options.Add(noBaseline);
        command.Options.Add(noUpdate);
    }

    /// <summary>Which baseline to use.</summary>
    /// <exception cref="UsageException">The path is invalid, or the options contradict each other.</exception>
    public BaselineRequest Read(ParseResult parsed, Terminal terminal)
    {
        var path = parsed.GetValue(baseline);
        if (path is not null && parsed.GetValue(noBaseline))
            throw new UsageException("--baseline and --no-baseline cannot be combined");
        if (path?.Contains('\0') == true)
            throw new UsageException("--baseline needs a path");
        return new BaselineRequest(path is null ? null : Path.GetFullPath(path, terminal.Folder), ResultOptions.In(parsed))
        {
            IsIgnored = parsed.GetValue(noBaseline),
            MayUpdate = !parsed.GetValue(noUpdate) && !terminal.IsPipeline,
        };
    }
}
