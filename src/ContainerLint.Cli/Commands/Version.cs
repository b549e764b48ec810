using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli.Commands;

/// <summary>What <c>--version</c> says.</summary>
internal sealed class Version : SynchronousCommandLineAction
{
    private const int ShortCommit = 8;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>The version, without the commit.</summary>
    public static string Number => InformationalVersion.Split('+')[0];

    private static string InformationalVersion =>
        typeof(Version).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The version, the commit that it was built of, where that is known, and the day of what it knows.</summary>
    private static string Text
    {
        get
        {
            var parts = InformationalVersion.Split('+');
            // Metadata of a tag may stand before it.
            var commit = parts[^1].Split('.')[^1];
            var isKnown = parts.Length > 1 && commit.Length >= 40 && commit.All(char.IsAsciiHexDigit);
            var built = isKnown ? $"commit {commit[..ShortCommit]}, " : "";
            return $"{parts[0]} ({built}knowledge of {EmbeddedKnowledge.Date})";
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
        parseResult.InvocationConfiguration.Output.WriteLine($"containerlint {Text}");
        return ExitCodes.Clean;
    }
}
