using System.CommandLine;
using ContainerLint.Cli.Hosting;
using ContainerLint.Linting;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint init</c>: writes a first configuration.</summary>
internal static class InitCommand
{
    private const string Description =
        """
        Write a commented section of settings into the .editorconfig

        The section spells out the defaults, so nothing changes until you edit it. An existing .editorconfig keeps its
        content, encoding and line endings; one that already configures ContainerLint is not changed.
        """;

    private const string Examples =
        """
        Examples:
        containerlint init
        containerlint init --preset strict
        """;

    private const string Codes =
        """
        Exit codes:
        0   the file configures ContainerLint
        2   invalid command line
        3   the file could not be read or written
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var folder = new Argument<string?>("FOLDER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "Where to write [default: the working folder]",
        };
        var preset = new System.CommandLine.Option<string>("--preset")
        {
            HelpName = "NAME",
            Description = $"The preset to write: {ArgumentText.Alternatives(Preset.Option.Words)} [default: default]",
        };
        ArgumentText.Restrict(preset, [.. Preset.Option.Words]);
        var command = new Command("init", Description) { folder, preset };
        command.Runs(
            (parsed, terminal) =>
            {
                var path = parsed.GetValue(folder) ?? ".";
                if (path.Length == 0 || path.Contains('\0'))
                    throw new UsageException($"'{path}' is not a folder");
                var chosen = Preset.Find(parsed.GetValue(preset) ?? Preset.Default.Name)!;
                return new InitHost(new(path, chosen), terminal).Run();
            },
            Examples, Codes);
        return command;
    }
}
