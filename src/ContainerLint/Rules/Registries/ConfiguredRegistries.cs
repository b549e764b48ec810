using ContainerLint.Configuration;

namespace ContainerLint.Rules;

/// <summary>The configured registries: hosts with an optional port.</summary>
internal sealed class ConfiguredRegistries
{
    private readonly Dictionary<string, string?> ports = new(StringComparer.OrdinalIgnoreCase);

    /// <summary><c>containerlint.registries</c>: <c>HOST</c> or <c>HOST:PORT</c>, comma-separated.</summary>
    public static Option<ConfiguredRegistries> Option { get; } =
        new("containerlint.registries", new ConfiguredRegistries(), TryRead);

    /// <summary>Finds a configured host and its port, if it has one.</summary>
    public bool TryFind(string host, out string? port)
    {
        port = null;
        return ports.Count > 0 && ports.TryGetValue(host, out port);
    }

    private static bool TryRead(string text, out ConfiguredRegistries registries)
    {
        registries = new ConfiguredRegistries();
        foreach (var item in text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0))
        {
            if (!HostAndPort.IsValid(item))
                return false;
            var (host, port) = HostAndPort.Split(item);
            registries.ports[host] = port;
        }

        return true;
    }
}
