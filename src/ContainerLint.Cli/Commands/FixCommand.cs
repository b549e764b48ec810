using System.CommandLine;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint fix</c>: applies fixes.</summary>
internal static class FixCommand
{
    private const string Description =
        """
        Fix what can be fixed automatically

        Applies safe fixes: they keep the image, or name it more strictly. Encoding, byte order mark, line endings and
        file mode are preserved, and each file is replaced atomically.
        """;

    private const string Examples =
        """
        Examples:
        containerlint fix --diff                 show what would change
        containerlint fix --unsafe src           also apply fixes that may pull another image
        containerlint fix - < Dockerfile         write the fixed text to standard output
        """;

    private const string Codes =
        """
        Exit codes:
        as for 'containerlint', for the findings that remain and are not in the baseline;
        with --diff: 1 if something would change, else 0
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("fix", Description);
        var input = new InputOptions(command);
        var includesUnsafe = new Option<bool>("--unsafe")
        {
            Description = "Also apply fixes that may pull another image",
        };
        var diff = new Option<bool>("--diff") { Description = "Show the changes and write nothing" };
        command.Options.Add(includesUnsafe);
        command.Options.Add(diff);
        var rules = new RuleOptions(command);
        var knowledge = new KnowledgeOptionSet(command);
        var baselines = new BaselineOptions(command, isForReading: true);
        var online = new OnlineOptions(command);
        var output = new OutputOptions(command, text: null);
        VersionAction.Add(command);
        Refuse(command);
        command.Runs(
            (parsed, terminal) =>
            {
                var settings = rules.Read(
                    parsed,
                    [.. input.Values(parsed), .. online.Values(parsed), .. knowledge.Values(parsed)]);
                var request = new FixRequest(input.Read(parsed), settings, baselines.Read(parsed, terminal))
                {
                    IncludesUnsafe = parsed.GetValue(includesUnsafe),
                    IsDiff = parsed.GetValue(diff),
                    Registries = online.Read(parsed),
                    Color = output.Color(parsed),
                };
                return new FixHost(request, terminal).Run();
            },
            Examples, Codes);
        return command;
    }

    private static void Refuse(Command command)
    {
        RefusedOptions.Add(
            command, "it changes whole files of the working folder, so name the files instead", "--since", "--staged");
        RefusedOptions.Add(command, "a fix may change several files, so it needs all of them", "--shard");
        RefusedOptions.Add(command, "it caches no results", "--no-cache", "--cache-folder");
        RefusedOptions.Add(
            command, "it writes no report; run 'containerlint' afterwards", "--format", "--output", "--no-ci");
    }
}
