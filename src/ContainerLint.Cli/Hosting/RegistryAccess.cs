using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Cli.Hosting;

/// <summary>How a command queries registries.</summary>
/// <param name="IsFresh">Whether cached answers of earlier runs are ignored.</param>
internal sealed record RegistryAccess(bool IsFresh)
{
    /// <summary>Makes a survey of the images of a run; nothing is queried yet.</summary>
    public RegistrySurvey Survey(Terminal terminal, RunSettings settings) =>
        new(settings, hosts => Open(terminal, hosts));

    /// <summary>Opens a client; nothing is queried yet.</summary>
    /// <param name="terminal">The network, its limits, and the environment with the credentials.</param>
    /// <param name="insecureHosts">The registries that may be queried over plain HTTP.</param>
    public RegistryClient Open(Terminal terminal, IEnumerable<string> insecureHosts)
    {
        var folder = IsFresh ? null : CacheFolder.OfUser(terminal.Variable, terminal.Time);
        var network = new RegistryNetwork(
            terminal.Network(), terminal.Limits, new PlainHosts(insecureHosts), terminal.Time);
        return new RegistryClient(
            network,
            new CredentialStore(terminal.Variable, terminal.Limits, terminal.Time),
            AnswerCache.Open(folder, terminal.Time),
            terminal.Cancellation);
    }
}
