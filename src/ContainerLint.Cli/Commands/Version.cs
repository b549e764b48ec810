using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Commands;

/// <summary>What <c>--version</c> says.</summary>
internal sealed class Version : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>The version, without the commit.</summary>
    public static string Number
    {
        get
        {
            var version = typeof(Version).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
            return version.InformationalVersion.Split('+')[0];
        }
    }

    /// <summary>Gives the root command its version.</summary>
    public static void Add(RootCommand command)
    {
        var option = command.Options.OfType<VersionOption>().First();
        option.Description = "Show the version";
        option.Action = new Version();
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"containerlint {Number} (knowledge of {EmbeddedKnowledge.Date})");
        return ExitCodes.Clean;
    }
}
