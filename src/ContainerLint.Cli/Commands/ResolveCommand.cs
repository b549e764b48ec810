using System.CommandLine;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint resolve</c>: asks registries what references resolve to.</summary>
internal static class ResolveCommand
{
    private const string Description =
        """
        Ask registries what references resolve to

        Shows the digest, whether it is an index or the image of one platform, the platforms, the build date, and the
        tags of the same image, the most precise one first. Uses the credentials that 'docker login' or 'podman login'
        stored, and never writes them.
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
        tags, pinned (name, tag and digest to write) and problem; null for what is missing
        """;

    private const string Codes =
        """
        Exit codes:
        0   every reference resolves
        1   some reference does not resolve or is invalid
        2   invalid command line
        3   a registry did not answer
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var references = new Argument<string[]>("REF")
        {
            Arity = ArgumentArity.OneOrMore,
            HelpName = "REF…",
            Description = "Image references",
        };
        var command = new Command("resolve", Description) { references };
        var registries = new RegistryOptions(command);
        var output = new OutputOptions(command, "table");
        command.Runs(
            (parsed, terminal) =>
            {
                var settings = new CommandLineSettings(RuleSelection.All, [.. registries.Values(parsed)]);
                var request = new ResolveRequest(
                    parsed.GetValue(references)!, settings, registries.Read(parsed), output.List(parsed));
                return new ResolveHost(request, terminal).Run();
            },
            Examples, Json, Codes);
        return command;
    }
}
