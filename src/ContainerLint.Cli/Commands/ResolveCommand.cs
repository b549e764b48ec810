using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Registry;
using ContainerLint.Cli.Reports;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint resolve</c>: what references lead to, as the registry says.</summary>
internal static class ResolveCommand
{
    private const string Description =
        """
        Ask registries what references lead to

        Shows the digest, whether it is an index or the image of one platform, the platforms, the day it was built, and
        the tags that name the same image, the most precise one first. Credentials are those that 'docker login' or
        'podman login' has stored; they are only read.
        """;

    private const string Examples =
        """
        Examples:
        containerlint resolve nginx node:22
        containerlint resolve --format json localhost:5000/acme/app
        containerlint resolve --mirror docker.io=mirror.acme.io/hub nginx
        """;

    private const string Json =
        """
        The JSON:
        an array of objects with input, name, digest, mediaType, kind (index or image), platforms, created,
        tags, pinned (name, tag and digest to write) and problem; what there is none of is null
        """;

    private const string Codes =
        """
        Exit codes:
        0   all references lead somewhere
        1   some lead nowhere, or are not valid
        2   wrong usage
        3   a registry gave no answer
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var references = new Argument<string[]>("REF")
        {
            Description = "References, as Docker reads them",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("resolve", Description) { references };
        var registries = new RegistryOptions(command);
        var output = new OutputOptions(command, "table");
        Help.Add(command, Examples, Json, Codes);
        command.SetAction(parsed =>
            Run(parsed, (Terminal)parsed.InvocationConfiguration, parsed.GetValue(references)!, registries, output));
        return command;
    }

    private static int Run(
        ParseResult parsed, Terminal terminal, string[] references, RegistryOptions registries, OutputOptions output)
    {
        var words = new CommandLineSettings(RuleSelection.All, [.. registries.Values(parsed)]);
        var settings = new RunSettings(terminal.Folder, words) { Today = terminal.Today }
            .Of(Path.Combine(terminal.Folder, "Dockerfile")).Settings;
        var style = output.ErrorStyle(parsed, terminal);
        IReadOnlyList<ResolvedImage> images;
        using (var client = registries.Open(parsed, terminal, settings.Value(InsecureRegistries.Option)))
        {
            using (var progress = Progress.On(terminal))
            {
                progress.Begin("Asking", references.Length, "image");
                var resolution = new Resolution(client);
                images = Task.WhenAll(references.Select(async reference =>
                {
                    var image = await resolution.ResolveAsync(reference, settings).ConfigureAwait(false);
                    progress.Advance();
                    return image;
                })).GetAwaiter().GetResult();
            }

            RegistryReport.Write(terminal.Error, style, client.Notes);
        }

        foreach (var image in images.Where(image => image.Problem is not null))
            terminal.Error.WriteLine($"{style.Red("error")}: {Visible.Line($"'{image.Input}': {image.Problem}")}");
        if (output.IsJson(parsed))
            ResolveReport.WriteJson(terminal.Bytes, images);
        else
            ResolveReport.WriteTable(terminal.Output, output.Style(parsed, terminal), images);
        return ExitCode(images);
    }

    private static int ExitCode(IReadOnlyList<ResolvedImage> images) =>
        images.Any(image => image.Error is not (null or RegistryProblem.NotFound)) ? ExitCodes.Unreadable
        : images.Any(image => image.Problem is not null) ? ExitCodes.Findings
        : ExitCodes.Clean;
}
