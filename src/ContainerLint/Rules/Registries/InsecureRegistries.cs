using ContainerLint.Configuration;

namespace ContainerLint.Rules;

/// <summary>The registries that may be contacted without TLS: hosts with an optional port.</summary>
public static class InsecureRegistries
{
    /// <summary><c>containerlint.insecure_registries</c>: <c>HOST</c> or <c>HOST:PORT</c>, comma-separated.</summary>
    public static Option<IReadOnlyList<string>> Option { get; } =
        new("containerlint.insecure_registries", [], TryRead);

    private static bool TryRead(string text, out IReadOnlyList<string> hosts)
    {
        hosts = [.. text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0)];
        return hosts.All(HostAndPort.IsValid);
    }
}
