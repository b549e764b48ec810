using System.CommandLine;
using ContainerLint.Cli.Hosting;
using ContainerLint.Rules;

namespace ContainerLint.Cli.Commands;

/// <summary>How registries are queried.</summary>
internal sealed class RegistryOptions
{
    private readonly Option<string[]> insecure = new("--insecure-registry")
    {
        HelpName = "HOST[:PORT]",
        Description = "A registry that may be queried over plain HTTP, as those on localhost may; repeatable",
    };

    private readonly Option<string[]> mirrors = new("--mirror")
    {
        HelpName = "PLACE=MIRROR",
        Description = "Query a mirror instead (docker.io=mirror.acme.io/hub); repeatable",
    };

    private readonly Option<bool> fresh = new("--fresh")
    {
        Description = "Ignore cached answers of registries; otherwise what a tag names is cached for 15 minutes",
    };

    /// <summary>Adds the options to a command.</summary>
    public RegistryOptions(Command command)
    {
        command.Options.Add(insecure);
        command.Options.Add(mirrors);
        command.Options.Add(fresh);
    }

    /// <summary>How registries are queried.</summary>
    public RegistryAccess Read(ParseResult parsed) => new(parsed.GetValue(fresh));

    /// <summary>The settings that the options make, as keys and values.</summary>
    /// <exception cref="UsageException">A registry or mirror is malformed.</exception>
    public IEnumerable<KeyValuePair<string, string>> Values(ParseResult parsed)
    {
        var hosts = parsed.GetValue(insecure) ?? [];
        if (hosts.FirstOrDefault(host => host.Contains(',') || !InsecureRegistries.Option.Accepts(host)) is { } bad)
            throw new UsageException(NotARegistry(bad));
        if (hosts.Length > 0)
            yield return new(InsecureRegistries.Option.Key, string.Join(',', hosts));
        var places = parsed.GetValue(mirrors) ?? [];
        if (places.FirstOrDefault(place => !RegistryMirrors.Option.Accepts(place)) is { } wrong)
        {
            throw new UsageException(
                $"'{wrong}' is not a mirror: write PLACE=MIRROR, such as docker.io=mirror.acme.io/hub");
        }

        if (places.Length > 0)
            yield return new(RegistryMirrors.Option.Key, string.Join(',', places));
    }

    /// <summary>The error for a word that should name a registry.</summary>
    public static string NotARegistry(string word) =>
        $"'{word}' is not a registry: write HOST or HOST:PORT, without a scheme or a path";
}
