using System.CommandLine;
using ContainerLint.Cli.Completion;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint completion</c>: prints a completion script for a shell.</summary>
internal static class CompletionCommand
{
    private const string Examples =
        """
        Examples:
        source <(containerlint completion bash)       in ~/.bashrc
        source <(containerlint completion zsh)        in ~/.zshrc, after compinit
        containerlint completion fish | source        in ~/.config/fish/config.fish
        containerlint completion pwsh | Out-String | Invoke-Expression    in $PROFILE
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var shells = CompletionScript.Shells;
        var known = ArgumentText.Alternatives(shells);
        var shell = new Argument<string>("SHELL") { Description = $"The shell: {known}" };
        shell.CompletionSources.Add([.. shells]);
        var command = new Command("completion", "Print a script that completes commands, options, values and files")
        {
            shell,
        };
        command.Runs(
            (parsed, terminal) =>
            {
                var word = parsed.GetValue(shell)!;
                var named = shells.FirstOrDefault(one => string.Equals(one, word, StringComparison.OrdinalIgnoreCase))
                    ?? throw new UsageException($"no completion for the shell '{word}': use {known}");
                terminal.Output.Write(CompletionScript.For(named, CommandTree.All()));
                return ExitCodes.Clean;
            },
            Examples);
        return command;
    }
}
