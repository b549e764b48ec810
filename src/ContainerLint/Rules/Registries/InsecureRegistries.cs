using ContainerLint.Configuration;

namespace ContainerLint.Rules;

/// <summary>The registries that may be asked without encryption: hosts, with or without a port.</summary>
public static class InsecureRegistries
{
    /// <summary><c>containerlint.insecure_registries</c>: <c>HOST</c> or <c>HOST:PORT</c>, separated by commas.</summary>
    public static Option<IReadOnlyList<string>> Option { get; } =
        new("containerlint.insecure_registries", [], TryRead);

    private static bool TryRead(string text, out IReadOnlyList<string> hosts)
    {
        hosts = [.. text.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0)];
        return hosts.All(HostAndPort.IsValid);
    }
}
