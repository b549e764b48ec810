using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Pinning;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint pin</c> is asked to do.</summary>
/// <param name="Input">The files.</param>
/// <param name="Settings">The settings of the command line.</param>
/// <param name="Registries">How registries are queried.</param>
internal sealed record PinningRequest(InputRequest Input, CommandLineSettings Settings, RegistryAccess Registries)
{
    /// <summary>The form of a pinned reference.</summary>
    public PinPolicy Policy { get; init; } = PinPolicy.TagAndDigest;

    /// <summary>Whether existing digests are replaced by the current ones of their tags.</summary>
    public bool UpdatesDigests { get; init; }

    /// <summary>Whether no registry is asked.</summary>
    public bool IsOffline { get; init; }

    /// <summary>Whether to show the changes as a diff and write nothing.</summary>
    public bool IsDiff { get; init; }

    /// <summary>Whether to list what would be pinned and write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>When output is coloured.</summary>
    public ColorChoice Color { get; init; }
}

/// <summary>Runs <c>containerlint pin</c>: reads files, queries registries, and writes pinned references.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to read and write.</param>
internal sealed class PinHost(PinningRequest request, Terminal terminal)
{
    private readonly FileStore store = new(terminal.Folder);
    private readonly RunSettings settings = request.Settings.ForRun(terminal, request.Input.FirstPath);
    private readonly Style style = request.Color.OutputStyle(terminal);
    private readonly Style errors = request.Color.ErrorStyle(terminal);

    /// <summary>Pins.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var (input, result) = Pin();
        RegistryReport.Write(terminal.Error, errors, result.Notes);
        ProblemReport.Write(terminal.Error, errors, result.Problems);
        PinReport.WriteUnpinned(terminal.Error, errors, result.Unpinned);
        PinReport.WriteNotes(terminal.Error, errors, result.Pinned);
        if (request.IsDiff || request.IsDryRun)
            return Show(result);
        if (!request.Input.IsStandardInput)
            return Write(result);
        new ChangeOutput(terminal, style).PassThrough(input, result.Groups.SelectMany(group => group));
        return ExitCode(result);
    }

    private (TextFile? StandardInput, PinResult Result) Pin()
    {
        using var progress = Progress.On(terminal);
        var (targets, input) = InputFiles.Find(request.Input, store, terminal);
        var run = new LintRun(settings.Included(targets.Candidates), settings);
        var pins = new PinRun(run, settings, request.Policy, request.UpdatesDigests, input);
        RegistryClient Open(IEnumerable<string> insecureHosts) => request.Registries.Open(terminal, insecureHosts);
        var result = pins.Pin(store, request.IsOffline ? null : Open, progress, terminal.Cancellation);
        IReadOnlyList<Problem> problems = [.. settings.Chosen.Problems, .. targets.Problems, .. result.Problems];
        return (input, result with { Problems = problems });
    }

    private int Show(PinResult result)
    {
        if (request.IsDiff)
            UnifiedDiff.Write(terminal.Output, style, result.Groups.SelectMany(group => group));
        else
            PinReport.WritePinned(terminal.Output, style, result.Pinned);
        terminal.Output.Flush();
        terminal.Error.WriteLine(
            $"{Wording.Count(result.Pinned.Count, "reference")} would be pinned, {Rest(result)}");
        return Math.Max(result.Pinned.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean, ExitCode(result));
    }

    private int Write(PinResult result)
    {
        var (written, unwritten) = new ChangeOutput(terminal, style).Write(result.Groups, "Pinned", "reference");
        ProblemReport.Write(terminal.Error, errors, unwritten);
        terminal.Output.WriteLine($"{Wording.Count(written, "file")} changed, {Rest(result)}");
        return ExitCode(result with { Problems = [.. result.Problems, .. unwritten] });
    }

    private static string Rest(PinResult result) =>
        $"{result.Unchanged} already pinned, {result.Unpinned.Count} not pinned";

    private static int ExitCode(PinResult result) =>
        result.Problems.Count > 0 || result.Unpinned.Any(use => use.Error is not (null or RegistryProblem.NotFound))
            ? ExitCodes.Unreadable
            : result.Unpinned.Count > 0 ? ExitCodes.Findings : ExitCodes.Clean;
}
