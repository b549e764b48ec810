using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Pinning;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint pin</c>: writes exact tags and digests.</summary>
internal static class PinCommand
{
    private const string Description =
        """
        Pin references to exact tags and digests

        Queries registries once per image and writes the answer where the reference is written: FROM and image: as well
        as the ARG, default, .env line or constant that a reference comes from. Images that are built here, or not fully
        known, are left alone. References that cannot be pinned are listed with the reason; the others are pinned.
        """;

    private const string Examples =
        """
        Examples:
        containerlint pin                        node:22 becomes node:22.20.0@sha256:…
        containerlint pin --to tag deploy        node:22 becomes node:22.20.0
        containerlint pin --update --diff        show which digests are out of date
        containerlint pin --offline              write the digests that the data package knows
        """;

    private const string Codes =
        """
        Exit codes:
        0   every reference is pinned; with --diff and --dry-run: was pinned before
        1   some reference is not
        2   invalid command line or configuration
        3   a file could not be read or written, or a registry did not answer
        130 stopped by Ctrl+C; every file is either unchanged or pinned
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var to = new Option<string>("--to")
        {
            HelpName = "FORM",
            Description = "What to write: tag (the most precise one), digest or tag+digest",
            DefaultValueFactory = _ => "tag+digest",
        };
        ArgumentText.Restrict(to, "tag", "tag+digest", "digest");
        var update = new Option<bool>("--update")
        {
            Description = "Also update existing digests to what their tags name now",
        };
        var offline = new Option<bool>("--offline")
        {
            Description = "Ask no registry: write the tags and digests that are known, with their days in notes",
        };
        var diff = new Option<bool>("--diff") { Description = "Show the changes and write nothing" };
        var dryRun = new Option<bool>("--dry-run") { Description = "List what would be pinned and write nothing" };
        var command = new Command("pin", Description);
        var input = new InputOptions(command);
        foreach (var option in new Option[] { to, update, offline, diff, dryRun })
            command.Options.Add(option);
        var knowledge = new KnowledgeOptionSet(command, hasAge: false);
        var registries = new RegistryOptions(command);
        var output = new OutputOptions(command, text: null);
        command.Runs(
            (parsed, terminal) =>
            {
                var settings = new CommandLineSettings(
                    RuleSelection.All,
                    [.. input.Values(parsed), .. registries.Values(parsed), .. knowledge.Values(parsed)]);
                var request = new PinningRequest(input.Read(parsed), settings, registries.Read(parsed))
                {
                    Policy = Policy(parsed.GetValue(to)!),
                    UpdatesDigests = parsed.GetValue(update),
                    IsOffline = parsed.GetValue(offline),
                    IsDiff = parsed.GetValue(diff),
                    IsDryRun = parsed.GetValue(dryRun),
                    Color = output.Color(parsed),
                };
                return new PinHost(request, terminal).Run();
            },
            Examples, Codes);
        return command;
    }

    private static PinPolicy Policy(string form) => form.ToUpperInvariant() switch
    {
        "TAG" => PinPolicy.Tag,
        "DIGEST" => PinPolicy.Digest,
        _ => PinPolicy.TagAndDigest,
    };
}
