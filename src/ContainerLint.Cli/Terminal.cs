using System.CommandLine;
using System.Text;
using ContainerLint.Cli.Registry;
using ContainerLint.Knowledge;

namespace ContainerLint.Cli;

/// <summary>
/// The world around one invocation: its streams, its working folder and what may be shown. Tests make their own.
/// </summary>
internal sealed class Terminal : InvocationConfiguration, IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Day? today;

    /// <summary>Makes a terminal of streams, which it does not own.</summary>
    public Terminal(Stream input, Stream output, Stream error)
    {
        Input = input;
        Bytes = output;
        Output = new StreamWriter(output, Utf8, bufferSize: 4 * 1024, leaveOpen: true) { NewLine = "\n" };
        Error = new StreamWriter(error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
        EnableDefaultExceptionHandler = false;
    }

    /// <summary>The standard input.</summary>
    public Stream Input { get; }

    /// <summary>The standard output for bytes; flush <see cref="InvocationConfiguration.Output"/> first.</summary>
    public Stream Bytes { get; }

    /// <summary>The folder that relative paths start from.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>The values of environment variables.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Whether a person reads the output.</summary>
    public bool IsOutputShown { get; init; }

    /// <summary>Whether a person reads the errors.</summary>
    public bool IsErrorShown { get; init; }

    /// <summary>The columns of the screen.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The clock; whatever waits, or asks how old something is, asks it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The day on which the question is asked.</summary>
    public Day Today { get => today ?? Day.Of(Time.GetUtcNow().UtcDateTime); init => today = value; }

    /// <summary>Whether a pipeline of CI runs this, and nobody works in the folder.</summary>
    public bool IsPipeline =>
        Variable("CI")?.ToUpperInvariant() is not (null or "" or "0" or "FALSE")
        || !string.IsNullOrEmpty(Variable("TF_BUILD"))
        || !string.IsNullOrEmpty(Variable("TEAMCITY_VERSION"))
        || !string.IsNullOrEmpty(Variable("JENKINS_URL"));

    /// <summary>Opens the network; called by nothing but what asks registries.</summary>
    public Func<HttpMessageHandler> Network { get; init; } = () => HttpExchange.Network(new RegistryLimits());

    /// <summary>What registries may take of time and memory.</summary>
    public RegistryLimits Limits { get; init; } = new();

    /// <summary>Is cancelled when the user wants to stop.</summary>
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

    /// <summary>Writes what is still kept back.</summary>
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
