using System.CommandLine;
using System.Text;
using ContainerLint.Cli.Registry;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli;

/// <summary>
/// The environment of one invocation: streams, working folder, environment variables, clock and network. Tests replace
/// all of it.
/// </summary>
internal sealed class Terminal : InvocationConfiguration, IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Day? today;

    /// <summary>Makes a terminal of streams, which the caller disposes.</summary>
    public Terminal(Stream input, Stream output, Stream error)
    {
        Input = input;
        Bytes = output;
        Output = new StreamWriter(output, Utf8, bufferSize: 4 * 1024, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        EnableDefaultExceptionHandler = false;
    }

    /// <summary>Standard input.</summary>
    public Stream Input { get; }

    /// <summary>Standard output for bytes; flush <see cref="InvocationConfiguration.Output"/> first.</summary>
    public Stream Bytes { get; }

    /// <summary>The working folder.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>The values of environment variables.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether standard output is a terminal.</summary>
    public bool IsOutputShown { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool IsErrorShown { get; init; }

    /// <summary>The width of the screen in columns.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The day of the run, in UTC: ends of support and the age of knowledge are measured from it.</summary>
    public Day Today { get => today ?? Day.Of(Time.GetUtcNow().UtcDateTime); init => today = value; }

    /// <summary>
    /// Whether the run is part of CI, where progress is not read and changed files are not committed.
    /// </summary>
    public bool IsPipeline =>
        Variable("CI")?.ToUpperInvariant() is not (null or "" or "0" or "FALSE")
        || !string.IsNullOrEmpty(Variable("TF_BUILD"))
        || !string.IsNullOrEmpty(Variable("TEAMCITY_VERSION"))
        || !string.IsNullOrEmpty(Variable("JENKINS_URL"));

    /// <summary>Opens the network; called only to query registries.</summary>
    public Func<HttpMessageHandler> Network { get; init; } = () => HttpExchange.Network(new RegistryLimits());

    /// <summary>The limits for querying registries.</summary>
    public RegistryLimits Limits { get; init; } = new();

    /// <summary>Cancelled when the user stops the run.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess(CancellationToken cancellation)
    {
        var isShown = !Console.IsOutputRedirected;
        return new Terminal(
            Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            Variable = Environment.GetEnvironmentVariable,
            IsOutputShown = isShown,
            IsErrorShown = !Console.IsErrorRedirected,
            Width = isShown ? WindowWidth() : 120,
            Cancellation = cancellation,
        };
    }

    /// <summary>Flushes the streams.</summary>
    public void Dispose()
    {
        Output.Flush();
        Error.Flush();
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is >= 40 and var width ? width : 120;
        }
        catch (IOException)
        {
            return 120;
        }
    }
}
