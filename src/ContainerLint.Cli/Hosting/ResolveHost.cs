using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;
using ContainerLint.Configuration;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Hosting;

/// <summary>What <c>containerlint resolve</c> is asked to do.</summary>
/// <param name="References">The references.</param>
/// <param name="Settings">The settings of the command line.</param>
/// <param name="Registries">How registries are queried.</param>
/// <param name="Output">How to write the answers.</param>
internal sealed record ResolveRequest(
    IReadOnlyList<string> References, CommandLineSettings Settings, RegistryAccess Registries, ListOutput Output);

/// <summary>Runs <c>containerlint resolve</c>: asks registries what references resolve to.</summary>
/// <param name="request">What to do.</param>
/// <param name="terminal">Where to write.</param>
internal sealed class ResolveHost(ResolveRequest request, Terminal terminal)
{
    /// <summary>Resolves references.</summary>
    /// <returns>The exit code.</returns>
    public int Run()
    {
        var errors = request.Output.Color.ErrorStyle(terminal);
        var images = Resolve(errors);
        foreach (var image in images.Where(image => image.Problem is not null))
            terminal.Error.WriteLine($"{errors.Red("error")}: {Visible.Line($"'{image.Input}': {image.Problem}")}");
        if (request.Output.IsJson)
            ResolveReport.WriteJson(terminal.Bytes, images);
        else
            ResolveReport.WriteTable(terminal.Output, request.Output.Color.OutputStyle(terminal), images);
        return ExitCode(images);
    }

    private ResolvedImage[] Resolve(Style errors)
    {
        // The settings of the working folder; the file need not exist.
        var run = request.Settings.ForRun(terminal);
        var settings = run.Of(Path.Combine(terminal.Folder, "Dockerfile")).Settings;
        using var client = request.Registries.Open(terminal, settings.Value(InsecureRegistries.Option));
        ResolvedImage[] images;
        using (var progress = Progress.On(terminal))
            images = Resolve(new Resolution(client, run.Knowledge), settings, progress);
        RegistryReport.Write(terminal.Error, errors, client.Notes);
        return images;
    }

    private ResolvedImage[] Resolve(Resolution resolution, Settings settings, Progress progress)
    {
        progress.Begin("Asking", request.References.Count, "image");
        return Task.WhenAll(request.References.Select(async reference =>
        {
            var image = await resolution.ResolveAsync(reference, settings).ConfigureAwait(false);
            progress.Advance();
            return image;
        })).GetAwaiter().GetResult();
    }

    private static int ExitCode(IReadOnlyList<ResolvedImage> images) =>
        images.Any(image => image.Error is not (null or RegistryProblem.NotFound)) ? ExitCodes.Unreadable
        : images.Any(image => image.Problem is not null) ? ExitCodes.Findings
        : ExitCodes.Clean;
}
