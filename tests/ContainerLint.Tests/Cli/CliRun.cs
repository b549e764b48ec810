using System.Text;
using ContainerLint.Cli;
using ContainerLint.Cli.Commands;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Tests.Cli;

/// <summary>What one invocation of the command line did, in the process of the test.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Bytes">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CliRun(int Code, byte[] Bytes, string Error)
{
    /// <summary>What it wrote to standard output, as text.</summary>
    public string Output { get; } = Encoding.UTF8.GetString(Bytes);

    /// <summary>Runs the command line in a folder.</summary>
    public static CliRun In(string folder, params string[] arguments) =>
        With(new CliWorld { Folder = folder }, arguments);

    /// <summary>Runs the command line in a world.</summary>
    public static CliRun With(CliWorld world, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using var terminal = new Terminal(new MemoryStream(world.Input), output, error)
        {
            Folder = world.Folder,
            Variable = name => world.Variables.GetValueOrDefault(name),
            IsOutputShown = world.IsShown,
            IsErrorShown = world.IsShown,
            Width = world.Width,
            Today = TestDay.Today,
            Time = world.Time,
            Network = world.Network,
            Limits = world.Limits,
            Cancellation = world.Cancellation,
        };
        var code = CommandLine.Run(arguments, terminal);
        terminal.Output.Flush();
        return new CliRun(code, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }
}

/// <summary>What surrounds an invocation.</summary>
internal sealed record CliWorld
{
    /// <summary>The working folder.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <summary>What standard input holds.</summary>
    public byte[] Input { get; init; } = [];

    /// <summary>The environment variables.</summary>
    public Dictionary<string, string> Variables { get; init; } = [];

    /// <summary>Whether a person reads the output.</summary>
    public bool IsShown { get; init; }

    /// <summary>The columns of the screen.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Opens the network.</summary>
    public Func<HttpMessageHandler> Network { get; init; } = () => HttpExchange.Network(new RegistryLimits());

    /// <summary>A network on which every request fails the test.</summary>
    public static Func<HttpMessageHandler> NoNetwork { get; } = () => new Unplugged();

    /// <summary>What registries may take of time and memory.</summary>
    public RegistryLimits Limits { get; init; } = new();

    /// <summary>Stops the run.</summary>
    public CancellationToken Cancellation { get; init; }

    private sealed class Unplugged : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellation) =>
            throw new InvalidOperationException($"Nothing must be asked, but {request.RequestUri} was");
    }
}
