using System.CommandLine;

namespace ContainerLint.Cli.Commands;

/// <summary>
/// The root command and its subcommands. Building a command costs more than linting a small file, so a run builds only
/// those that its command line may mean.
/// </summary>
internal static class CommandTree
{
    /// <summary>The name of the root command.</summary>
    public const string Root = "containerlint";

    /// <summary>The subcommands, in the order in which help lists them.</summary>
    public static IReadOnlyList<string> Subcommands { get; } =
    [
        "fix", "baseline", "pin", "verify", "images", "config", "init", "rules", "explain", "reference", "resolve",
        "knowledge", "completion", "merge", "lsp",
    ];

    /// <summary>
    /// The commands that a command line may mean. A subcommand has to come first, but only a parser that knows it can
    /// say so: any argument before <c>--</c> may name one.
    /// </summary>
    public static Command For(IReadOnlyList<string> arguments)
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
    public static Command All()
    {
        var root = NewRoot();
        foreach (var name in Subcommands)
            root.Subcommands.Add(Subcommand(name)!);
        LintCommand.AddTo(root);
        return root;
    }

    // Not System.CommandLine's RootCommand: it looks for the name of the program's file and for its texts in resources,
    // which costs a tenth of a small run.
    private static Command NewRoot() => new(Root, LintCommand.Description);

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
        "knowledge" => KnowledgeCommand.Create(),
        "completion" => CompletionCommand.Create(),
        "merge" => MergeCommand.Create(),
        "lsp" => LspCommand.Create(),
        _ => null,
    };
}
