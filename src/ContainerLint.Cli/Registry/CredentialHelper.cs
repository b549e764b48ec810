using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Asks a credential helper of Docker, <c>docker-credential-NAME get</c>: a program of the user's, found on the search
/// path alone, started without a shell, and ended if it takes too long. What it writes is never shown.
/// </summary>
/// <param name="searchPath">The folders that programs are found in: the value of <c>PATH</c>.</param>
/// <param name="limits">How long it may take.</param>
internal sealed class CredentialHelper(string? searchPath, RegistryLimits limits)
{
    private const int LargestOutput = 256 * 1024;

    /// <summary>Asks for the credentials of a registry.</summary>
    /// <param name="name">The helper's name, such as <c>pass</c>.</param>
    /// <param name="server">The registry as Docker's configuration calls it.</param>
    /// <param name="cancellation">Ends the helper.</param>
    /// <returns>The credentials, or null; and what went wrong, as a sentence, or null.</returns>
    public async Task<(Credential? Credential, string? Problem)> AskAsync(
        string name, string server, CancellationToken cancellation)
    {
        var program = $"docker-credential-{name}";
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
            return (null, "the name of a credential helper is no name of a program");
        if (Locate(program) is not { } path)
            return (null, $"the credential helper '{program}' is not on the search path");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Helper);
        try
        {
            return await RunAsync(program, path, server, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"the credential helper '{program}' took longer than {limits.Helper.TotalSeconds:0} seconds");
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException)
        {
            return (null, $"the credential helper '{program}' cannot be run");
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
            // This is how helpers say that they have none; what else they say may be anything.
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
            // It does not care to read; what it answers decides.
        }
    }

    private static (Credential?, string?) Read(string program, byte[] bytes)
    {
        using var document = BoundedJson.Parse(bytes);
        if (document?.RootElement.Text("Secret") is not { } secret)
            return (null, $"the credential helper '{program}' answers with no credentials in JSON");
        return (new Credential(document.RootElement.Text("Username") ?? "", secret), null);
    }

    /// <summary>Reads to the end and keeps the beginning.</summary>
    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var block = new byte[4096];
        for (int read; (read = await stream.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0;)
            kept.Write(block, 0, (int)Math.Min(read, LargestOutput - kept.Length));
        return kept.ToArray();
    }

    /// <summary>
    /// Where a program is. Never the working folder, which may be a stranger's: the system would look there, too.
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
