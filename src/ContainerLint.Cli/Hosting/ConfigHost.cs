using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint config</c> is asked to do.</summary>
/// <param name="Paths">The files, which need not exist; absolute or relative to the working folder.</param>
/// <param name="Settings">The settings of the command line.</param>
/// <param name="Output">How to write the settings.</param>
internal sealed record ConfigRequest(IReadOnlyList<string> Paths, CommandLineSettings Settings, ListOutput Output);

/// <summary>Runs <c>containerlint config</c>: shows the settings of files, and where each comes from.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to write.</param>
internal sealed class ConfigHost(ConfigRequest request, Terminal terminal)
{
    /// <summary>Shows the settings.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">A path is a folder.</exception>
    /// <exception cref="ConfigurationException">A configuration file is invalid.</exception>
    public int Run()
    {
        if (request.Paths.FirstOrDefault(IsFolder) is { } folder)
            throw new UsageException($"'{folder}' is a folder: name a file in it, which need not exist");
        var settings = request.Settings.ForRun(terminal);
        var applied = request.Paths.Select(path => AppliedSettings.Of(FileStore.Slashed(path), settings)).ToList();
        if (settings.Problems is { Count: > 0 } problems)
            throw new ConfigurationException(problems);
        if (request.Output.IsJson)
            ConfigReport.WriteJson(terminal.Bytes, applied);
        else
            ConfigReport.WriteText(terminal.Output, request.Output.Color.OutputStyle(terminal), applied);
        return ExitCodes.Clean;
    }

    private bool IsFolder(string path) => Directory.Exists(Path.GetFullPath(path, terminal.Folder));
}
