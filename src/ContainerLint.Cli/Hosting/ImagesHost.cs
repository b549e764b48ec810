using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint images</c> is asked to do.</summary>
/// <param name="Input">The files.</param>
/// <param name="Settings">The settings of the command line.</param>
/// <param name="Output">How to write the list.</param>
internal sealed record ImagesRequest(InputRequest Input, CommandLineSettings Settings, ListOutput Output)
{
    /// <summary>The lines whose images are listed.</summary>
    public ScopeRequest Scope { get; init; } = ScopeRequest.All;

    /// <summary>The part of the files whose images are listed.</summary>
    public Shard Part { get; init; } = Shard.Whole;
}

/// <summary>Runs <c>containerlint images</c>: reads files and lists the images that they name.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to read and write.</param>
internal sealed class ImagesHost(ImagesRequest request, Terminal terminal)
{
    /// <summary>Lists images.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var (entries, problems) = Read();
        ProblemReport.Write(terminal.Error, request.Output.Color.ErrorStyle(terminal), problems);
        if (request.Output.IsJson)
            ImageReport.WriteJson(terminal.Bytes, entries, terminal.Today);
        else
        {
            var style = request.Output.Color.OutputStyle(terminal);
            ImageReport.WriteTable(terminal.Output, style, entries, terminal.Today);
        }

        return problems.Count > 0 ? ExitCodes.Unreadable : ExitCodes.Clean;
    }

    private (IReadOnlyList<ImageEntry> Entries, IReadOnlyList<Problem> Problems) Read()
    {
        var settings = request.Settings.ForRun(terminal, request.Input.FirstPath);
        using var progress = Progress.On(terminal);
        var store = new FileStore(terminal.Folder);
        var (targets, lines) = RunScope.Of(
            request.Scope, InputFiles.Find(request.Input, store, terminal).Targets, store, terminal);
        var run = new LintRun(settings.Included(targets.Candidates), settings);
        var (workspace, unread) = run.Open(store, progress, terminal.Cancellation);
        var entries =
            ImageEntry.Of(workspace.Documents).Where(entry => request.Part.Owns(entry.Place.Source.Path)).ToList();
        var problems = targets.Problems.Concat(unread).Where(problem => request.Part.Owns(problem.Path)).ToList();
        var shown = lines?.Keep(entries, entry => entry.Place, terminal.Folder) ?? entries;
        return ([.. shown.Select(entry => entry with
        {
            Digest = WrittenDigest.Find(entry.Image, settings.Knowledge),
        })], problems);
    }
}
