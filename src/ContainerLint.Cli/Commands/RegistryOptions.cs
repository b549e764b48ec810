using System.CommandLine;
using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Configuration;
using ContainerLint.Cli.Hosting;
using ContainerLint.Cli.Registry;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary>How registries are asked.</summary>
internal sealed class RegistryOptions
{
    private readonly Option<string[]> insecure = new("--insecure-registry")
    {
        HelpName = "HOST[:PORT]",
        Description = "A registry that may be asked without encryption, as those of this machine may; may be repeated",
    };

    private readonly Option<string[]> mirrors = new("--mirror")
    {
        HelpName = "PLACE=MIRROR",
        Description = "Ask a mirror instead (docker.io=mirror.acme.io/hub); may be repeated",
    };

    private readonly Option<bool> fresh = new("--fresh")
    {
        Description = "Ask registries again what the last runs have asked; otherwise a tag is believed for 15 minutes",
    };

    /// <summary>Adds the options to a command.</summary>
    public RegistryOptions(Command command)
    {
        foreach (var option in new Option[] { insecure, mirrors, fresh })
            command.Options.Add(option);
    }

    /// <summary>What is set, as keys and values.</summary>
    /// <exception cref="UsageException">A registry is no host with or without a port, or a mirror is none.</exception>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed)
    {
        var hosts = parsed.GetValue(insecure) ?? [];
        foreach (var host in hosts)
        {
            if (host.Contains(',') || !InsecureRegistries.Option.Accepts(host))
            {
                throw new UsageException(
                    $"'{host}' is not a registry: write HOST or HOST:PORT, without a scheme or a path");
            }
        }

        if (hosts.Length > 0)
            yield return new(InsecureRegistries.Option.Key, string.Join(',', hosts));
        var places = parsed.GetValue(mirrors) ?? [];
        foreach (var place in places)
        {
            if (!RegistryMirrors.Option.Accepts(place))
            {
                throw new UsageException(
                    $"'{place}' is not a mirror: write PLACE=MIRROR, as in 'docker.io=mirror.acme.io/hub'");
            }
        }

        if (places.Length > 0)
            yield return new(RegistryMirrors.Option.Key, string.Join(',', places));
    }

    /// <summary>Asks registries about the images of a run.</summary>
    /// <param name="parsed">The words of the command line.</param>
    /// <param name="terminal">The world around.</param>
    /// <param name="settings">What applies to the files.</param>
    public RegistrySurvey Survey(ParseResult parsed, Terminal terminal, RunSettings settings) =>
        new(settings, hosts => Open(parsed, terminal, hosts));

    /// <summary>Opens the way to registries; nothing is asked yet.</summary>
    /// <param name="parsed">The words of the command line.</param>
    /// <param name="terminal">The world around.</param>
    /// <param name="insecureHosts">The registries that may be asked without encryption.</param>
    public RegistryClient Open(ParseResult parsed, Terminal terminal, IEnumerable<string> insecureHosts)
    {
        var folder = parsed.GetValue(fresh) ? null : CacheFolder.OfUser(terminal.Variable, terminal.Time);
        return new RegistryClient(
            terminal.Network(),
            terminal.Limits,
            new PlainHosts(insecureHosts),
            new CredentialStore(terminal.Variable, terminal.Limits, terminal.Time),
            AnswerCache.Open(folder, terminal.Time),
            terminal.Time,
            terminal.Cancellation);
    }
}
