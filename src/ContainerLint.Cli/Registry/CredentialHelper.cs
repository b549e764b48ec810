using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Runs a credential helper of Docker, <c>docker-credential-NAME get</c>, by the protocol of
/// docker/docker-credential-helpers (<c>client/client.go</c>, <c>Get</c>). The program is searched on <c>PATH</c> only,
/// started without a shell, and killed if it takes too long. Its output is never shown.
/// </summary>
/// <param name="searchPath">The value of <c>PATH</c>.</param>
/// <param name="limits">How long it may take.</param>
/// <param name="time">The clock.</param>
internal sealed class CredentialHelper(string? searchPath, RegistryLimits limits, TimeProvider time)
{
    private const int LargestOutput = 256 * 1024;

    /// <summary>Gets the credentials of a registry.</summary>
    /// <param name="name">The helper's name, such as <c>pass</c>.</param>
    /// <param name="server">The key of the registry in Docker's configuration.</param>
    /// <param name="cancellation">Kills the helper.</param>
    /// <returns>
    /// The credentials, null if there are none; and the problem as a sentence, null if there is none.
    /// </returns>
    public async Task<(Credential? Credential, string? Problem)> AskAsync(
        string name, string server, CancellationToken cancellation)
    {
        var program = $"docker-credential-{name}";
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            return (null, "the configured name of a credential helper is not a valid program name");
        if (Locate(program) is not { } path)
            return (null, $"the credential helper '{program}' is not on PATH");
        using var timeout = new CancellationTokenSource(limits.Helper, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            return await RunAsync(program, path, server, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"the credential helper '{program}' took longer than {limits.Helper.TotalSeconds:0} seconds");
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            return (null, $"the credential helper '{program}' cannot be started");
        }
    }

    private static async Task<(Credential?, string?)> RunAsync(
        string program, string path, string server, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(path, ["get"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException();
        try
        {
            var output = ReadAsync(process.StandardOutput.BaseStream, cancellation);
            var errors = ReadAsync(process.StandardError.BaseStream, cancellation);
            await WriteAsync(process, server, cancellation).ConfigureAwait(false);
            var bytes = await output.ConfigureAwait(false);
            await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            if (process.ExitCode == 0)
                return Read(program, bytes);
            // errCredentialsNotFoundMessage in credentials/error.go; other messages are free text and may hold secrets.
            return Encoding.UTF8.GetString(bytes).Contains("credentials not found", StringComparison.OrdinalIgnoreCase)
                ? (null, null)
                : (null, $"the credential helper '{program}' failed with exit code {process.ExitCode}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static async Task WriteAsync(Process process, string server, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(server.AsMemory(), cancellation).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The helper does not read its input; its output decides.
        }
    }

    private static (Credential?, string?) Read(string program, byte[] bytes)
    {
        using var document = BoundedJson.Parse(bytes);
        if (document?.RootElement.Text("Secret") is not { } secret)
            return (null, $"the credential helper '{program}' returned no credentials in JSON");
        return (new Credential(document.RootElement.Text("Username") ?? "", secret), null);
    }

    /// <summary>Reads to the end but keeps only the first <see cref="LargestOutput"/> bytes.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var block = new byte[4096];
        for (int read; (read = await stream.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0;)
            kept.Write(block, 0, (int)Math.Min(read, LargestOutput - kept.Length));
        return kept.ToArray();
    }

    /// <summary>
    /// The full path of a program; null if there is none. Leaves out relative folders of <c>PATH</c>: the working
    /// folder may be an untrusted repository.
    /// </summary>
    private string? Locate(string program)
    {
        var file = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (searchPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }
}
