using System.Collections.Concurrent;
using ContainerLint.Cli.Files;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// The credentials that Docker and Podman would use: from their files and from the helpers that these name. Read-only;
/// each helper runs once per registry. The order of the files follows <c>containers-auth.json(5)</c>.
/// </summary>
/// <param name="variable">The values of environment variables.</param>
/// <param name="limits">The time limit of a helper.</param>
/// <param name="time">The clock.</param>
internal sealed class CredentialStore(Func<string, string?> variable, RegistryLimits limits, TimeProvider time)
{
    private readonly ConcurrentQueue<string> warnings = new();
    private readonly ConcurrentDictionary<(string Helper, string Registry), Lazy<Task<Credential?>>> asked = new();
    private readonly Lock reading = new();
    private IReadOnlyList<CredentialFile>? files;

    /// <summary>Unreadable files and failed helpers, as sentences.</summary>
    public IReadOnlyList<string> Warnings => [.. warnings.Distinct()];

    /// <summary>The credentials for a repository; null if there are none.</summary>
    /// <param name="registry">The registry with its port, <c>docker.io</c> for Docker Hub.</param>
    /// <param name="repository">The path in it.</param>
    /// <param name="cancellation">Kills a helper.</param>
    public async Task<Credential?> FindAsync(string registry, string repository, CancellationToken cancellation)
    {
        foreach (var file in Files())
        {
            if (file.HelperFor(registry) is { } helper
                && await AskAsync(helper, registry, cancellation).ConfigureAwait(false) is { } given)
            {
                return given;
            }

            if (file.Find(registry, repository) is { } stored)
                return stored;
        }

        return null;
    }

    private Task<Credential?> AskAsync(string helper, string registry, CancellationToken cancellation) =>
        asked.GetOrAdd((helper, registry), _ => new(async () =>
        {
            var server = registry == "docker.io" ? CredentialFile.DockerHubKey : registry;
            var (credential, problem) = await new CredentialHelper(variable("PATH"), limits, time)
                .AskAsync(helper, server, cancellation).ConfigureAwait(false);
            if (problem is not null)
                warnings.Enqueue(problem);
            return credential;
        })).Value;

    private IReadOnlyList<CredentialFile> Files()
    {
        lock (reading)
            return files ??= [.. Paths().Distinct(StringComparer.Ordinal).Select(Read).OfType<CredentialFile>()];
    }

    /// <summary>The files; those named by environment variables come first.</summary>
    private IEnumerable<string> Paths()
    {
        var home = variable(OperatingSystem.IsWindows() ? "USERPROFILE" : "HOME");
        if (variable("REGISTRY_AUTH_FILE") is { Length: > 0 } named)
            yield return named;
        if (variable("DOCKER_CONFIG") is { Length: > 0 } docker)
            yield return Path.Combine(docker, "config.json");
        else if (!string.IsNullOrEmpty(home))
            yield return Path.Combine(home, ".docker", "config.json");
        if (variable("XDG_RUNTIME_DIR") is { Length: > 0 } runtime)
            yield return Path.Combine(runtime, "containers", "auth.json");
        if (variable("XDG_CONFIG_HOME") is { Length: > 0 } config)
            yield return Path.Combine(config, "containers", "auth.json");
        else if (!string.IsNullOrEmpty(home))
            yield return Path.Combine(home, ".config", "containers", "auth.json");
    }

    private CredentialFile? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        if (!DiskFile.TryRead(path, out var bytes, out var problem))
        {
            warnings.Enqueue($"'{path}' {problem}: no credentials are taken from it");
            return null;
        }

        var file = CredentialFile.Parse(bytes);
        if (file is null)
            warnings.Enqueue($"'{path}' is not valid JSON: no credentials are taken from it");
        return file;
    }
}
