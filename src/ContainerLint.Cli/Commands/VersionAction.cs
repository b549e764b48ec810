using System.CommandLine;
using System.CommandLine.Invocation;

namespace ContainerLint.Cli.Commands;

/// <summary><c>--version</c>.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Replaces what the version option of a root command prints.</summary>
    public static void Add(RootCommand command)
    {
        var option = command.Options.OfType<VersionOption>().First();
        option.Description = "Show the version";
        option.Action = new VersionAction();
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(ProductVersion.Text);
        return ExitCodes.Clean;
    }
}
