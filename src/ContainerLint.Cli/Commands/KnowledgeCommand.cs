using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint knowledge</c>: shows and renews what is known of images.</summary>
internal static class KnowledgeCommand
{
    private const string Description =
        """
        Show and renew what is known of images offline

        A run takes one knowledge as a whole: the file that --knowledge or 'containerlint.knowledge' names; else that of
        the package 'ContainerLint.Knowledge.Data' of the project; else that of the user's folder, which 'update'
        writes; else what is built in. What is older than that is taken only if it is named.
        """;

    private const string Actions =
        """
        Actions:
        show      what is used, its day, and where it is from
        path      the path of the file that is used
        diff      how it differs from what is built in
        update    fetch newer knowledge into the user's folder
        rollback  use again what was used before the last update
        clear     delete what was fetched
        """;

    private const string Examples =
        """
        Examples:
        containerlint knowledge
        containerlint knowledge update
        containerlint knowledge update --from https://nuget.corp/v3/index.json
        containerlint knowledge update --from ./packages
        containerlint knowledge show --max-knowledge-age 30d
        """;

    private const string Codes =
        """
        Exit codes:
        0   done; nothing differs
        1   something differs, there is no file, or the knowledge is too old
        2   invalid command line
        3   knowledge could not be fetched, read or written; nothing was changed
        """;

    private static readonly string[] Names = ["show", "path", "diff", "update", "rollback", "clear"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var action = new Argument<string?>("ACTION")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "show, path, diff, update, rollback or clear [default: show]",
        };
        action.CompletionSources.Add(Names);
        var from = new Option<string?>("--from")
        {
            HelpName = "SOURCE",
            Description = "Where an update is from: the address of a NuGet feed, a folder of packages, or a file "
                + "[default: nuget.org]",
        };
        var command = new Command("knowledge", Description) { action, from };
        var knowledge = new KnowledgeOptionSet(command);
        var output = new OutputOptions(command, "text");
        command.Runs(
            (parsed, terminal) =>
            {
                var chosen = ActionOf(parsed.GetValue(action) ?? Names[0]);
                var source = parsed.GetValue(from);
                if (source is not null && chosen != KnowledgeAction.Update)
                    throw new UsageException("--from is about 'update'");
                var reads = chosen is KnowledgeAction.Show or KnowledgeAction.Path or KnowledgeAction.Diff;
                var list = output.List(parsed);
                foreach (var unused in knowledge.Unused(parsed, reads, chosen == KnowledgeAction.Show)
                    .Concat(list.IsJson && !reads ? ["--format json"] : []))
                {
                    throw new UsageException($"{unused} has no effect on '{Names[(int)chosen]}'");
                }

                var settings = new CommandLineSettings(RuleSelection.All, [.. knowledge.Values(parsed)]);
                return new KnowledgeHost(new(chosen, SourceOf(source), settings, list), terminal).Run();
            },
            Actions, Examples, Codes);
        return command;
    }

    private static KnowledgeAction ActionOf(string name) => Array.IndexOf(Names, name) is var at and >= 0
        ? (KnowledgeAction)at
        : throw new UsageException($"'{name}' is not an action: write {ArgumentText.Alternatives(Names)}");

    private static string? SourceOf(string? from)
    {
        if (from is null)
            return null;
        var isAddress = from.Contains("://", StringComparison.Ordinal);
        var isValid = from.Length > 0 && !from.Contains('\0')
            && (!isAddress || Uri.TryCreate(from, UriKind.Absolute, out _));
        if (!isValid)
            throw new UsageException("--from needs the address of a feed, a folder or a file");
        return isAddress && new Uri(from) is { IsFile: true } file ? file.LocalPath : from;
    }
}
