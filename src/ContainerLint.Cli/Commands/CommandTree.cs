using System.CommandLine;

namespace ContainerLint.Cli.Commands;

/// <summary>
/// The root command and its subcommands. Building a command costs more than linting a small file, so a run builds only
/// those that its command line may mean.
/// </summary>
internal static class CommandTree
{
    /// <summary>The subcommands, in the order in which help lists them.</summary>
    public static IReadOnlyList<string> Subcommands { get; } =
    [
        "fix", "baseline", "pin", "verify", "images", "config", "init", "rules", "explain", "reference", "resolve",
        "completion", "merge",
    ];

    /// <summary>
    /// The commands that a command line may mean. A subcommand need not come first (<c>--preset strict fix</c>), so every
    /// argument counts that is the name of one.
    /// </summary>
    public static RootCommand For(IReadOnlyList<string> arguments)
    {
        var root = NewRoot();
        foreach (var name in arguments.TakeWhile(argument => argument != "--").Distinct())
        {
            if (Subcommand(name) is { } command)
                root.Subcommands.Add(command);
        }

        // Behind a subcommand, options are its own.
        var startsWithSubcommand = root.Subcommands.Count > 0 && root.Subcommands[0].Name == arguments[0];
        if (!startsWithSubcommand)
            LintCommand.AddTo(root);
        return root;
    }

    /// <summary>All commands, for help and completion.</summary>
    public static RootCommand All()
    {
        var root = NewRoot();
        foreach (var name in Subcommands)
            root.Subcommands.Add(Subcommand(name)!);
        LintCommand.AddTo(root);
        return root;
    }

    private static RootCommand NewRoot()
    {
        var root = new RootCommand(LintCommand.Description);
        root.Directives.Clear();
        return root;
    }

    private static Command? Subcommand(string name) => name switch
    {
        "fix" => FixCommand.Create(),
        "baseline" => BaselineCommand.Create(),
        "pin" => PinCommand.Create(),
        "verify" => VerifyCommand.Create(),
        "images" => ImagesCommand.Create(),
        "config" => ConfigCommand.Create(),
        "init" => InitCommand.Create(),
        "rules" => RulesCommand.Create(),
        "explain" => ExplainCommand.Create(),
        "reference" => ReferenceCommand.Create(),
        "resolve" => ResolveCommand.Create(),
        "completion" => CompletionCommand.Create(),
        "merge" => MergeCommand.Create(),
        _ => null,
    };
}
