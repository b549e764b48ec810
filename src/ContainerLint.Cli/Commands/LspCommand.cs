using System.CommandLine;
using ContainerLint.Cli.LanguageServer;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint lsp</c>: the language server.</summary>
internal static class LspCommand
{
    private const string Description =
        """
        Serve an editor: the Language Server Protocol on standard input and output

        Editors start it; see docs/editors.md. It asks no registry, needs no Docker and reports nothing to anybody.
        """;

    private const string Examples =
        """
        Examples:
        containerlint lsp
        """;

    private const string Codes =
        """
        Exit codes:
        0   the editor took its leave
        1   the editor went away, or sent something that is no message
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("lsp", Description);
        // What many editors pass to every server. There is no other transport.
        command.Options.Add(new Option<bool>("--stdio") { Description = "Standard input and output; the default" });
        command.Options.Add(new Option<int?>("--clientProcessId") { Hidden = true });
        VersionAction.Add(command);
        command.Runs((_, terminal) => new LanguageServerHost(terminal).Run(), Examples, Codes);
        return command;
    }
}
