using System.CommandLine;
using System.CommandLine.Invocation;

namespace ContainerLint.Cli.Commands;

/// <summary><c>--version</c>.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command the option.</summary>
    public static void Add(Command command) => command.Options.Add(new Option<bool>("--version")
    {
        Description = "Show the version",
        Arity = ArgumentArity.Zero,
        Action = new VersionAction(),
    });

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProductVersion.Text);
        return ExitCodes.Clean;
    }
}
