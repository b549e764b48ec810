using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint images</c>: every reference to an image, and where it stands.</summary>
internal static class ImagesCommand
{
    private const string Columns =
        """
        The table:
        ?           what cannot be known, such as a variable without a default
        (latest)    what is meant, but not written
        """;

    private const string Json =
        """
        The JSON:
        an array of objects with path, line, column (from 1, in UTF-16 units), raw (as typed), value
        (evaluated; null if not wholly known), canonical (null if there is none), role and known
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("images", "List every image that Dockerfiles, compose files, C# code and project files name, and where");
        var input = new InputOptions(command);
        var output = new OutputOptions(command, "table");
        Help.Add(command, "Examples:\ncontainerlint images\ncontainerlint images --format json deploy", Columns, Json);
        command.SetAction(parsed => Run(parsed, (Terminal)parsed.InvocationConfiguration, input, output));
        return command;
    }

    private static int Run(ParseResult parsed, Terminal terminal, InputOptions input, OutputOptions output)
    {
        var words = new CommandLineSettings(RuleSelection.All, [.. input.Values(parsed)]);
        var settings = new RunSettings(terminal.Folder, words) { Today = terminal.Today };
        IReadOnlyList<ImageEntry> entries;
        IReadOnlyList<Problem> problems;
        using (var progress = Progress.On(terminal))
        {
            var store = new FileStore(terminal.Folder);
            var targets = input.Find(parsed, terminal, store);
            var run = new LintRun(settings.Included(targets.Candidates), settings);
            var (workspace, unread) = run.Open(store, progress, terminal.Cancellation);
            var documents = workspace.Documents;
            problems = [.. targets.Problems, .. unread];
            entries = ImageEntry.Of(documents);
        }

        ProblemReport.Write(terminal.Error, output.ErrorStyle(parsed, terminal), problems);
        if (output.IsJson(parsed))
            ImageReport.WriteJson(terminal.Bytes, entries);
        else
            ImageReport.WriteTable(terminal.Output, output.Style(parsed, terminal), entries);
        return problems.Count > 0 ? ExitCodes.Unreadable : ExitCodes.Clean;
    }
}
