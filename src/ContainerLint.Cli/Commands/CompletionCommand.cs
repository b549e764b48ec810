using System.CommandLine;
using ContainerLint.Cli.Completion;

namespace ContainerLint.Cli.Commands;

/// <summary><c>containerlint completion</c>: a script by which a shell completes the words of the command line.</summary>
internal static class CompletionCommand
{
    private const string Examples =
        """
        Examples:
        source <(containerlint completion bash)       in ~/.bashrc
        source <(containerlint completion zsh)        in ~/.zshrc, behind compinit
        containerlint completion fish | source        in ~/.config/fish/config.fish
        containerlint completion pwsh | Out-String | Invoke-Expression    in $PROFILE
        """;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var shells = CompletionScript.Shells;
        var known = $"{string.Join(", ", shells.SkipLast(1))} and {shells[^1]}";
        var shell = new Argument<string>("SHELL")
        {
            Description = $"One of {known}",
        };
        shell.CompletionSources.Add([.. shells]);
        var command = new Command("completion", "Write a script that completes commands, options, values and files") { shell };
        Help.Add(command, Examples);
        command.SetAction(parsed =>
        {
            var word = parsed.GetValue(shell)!;
            var named = shells.FirstOrDefault(one => string.Equals(one, word, StringComparison.OrdinalIgnoreCase))
                ?? throw new UsageException($"there is no completion for '{word}', only for {known}");
            parsed.InvocationConfiguration.Output.Write(
                CompletionScript.For(named, (RootCommand)parsed.RootCommandResult.Command));
            return ExitCodes.Clean;
        });
        return command;
    }
}
