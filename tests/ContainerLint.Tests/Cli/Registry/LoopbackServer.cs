using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ContainerLint.Tests.Cli.Registry;

/// <summary>
/// A server on this machine that answers as a test wants it, down to the last byte, and remembers what it was asked.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<LoopbackRequest, Stream, Task> answer;
    private int connections;

    /// <summary>Starts the server.</summary>
    /// <param name="answer">Writes the answer to a request; the connection is closed behind it.</param>
    public LoopbackServer(Func<LoopbackRequest, Stream, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        Host = $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        _ = Task.Run(AcceptAsync);
    }

    /// <summary>The host with its port.</summary>
    public string Host { get; }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<LoopbackRequest> Requests { get; } = new();

    /// <summary>How many connections were made, whether anything was asked or not.</summary>
    public int Connections => connections;

    /// <summary>A server whose answers are status, headers and text.</summary>
    public static LoopbackServer Of(Func<LoopbackRequest, LoopbackAnswer> answer) =>
        new((request, stream) => answer(request).WriteAsync(stream, request.Method == "HEAD"));

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref connections);
                _ = Task.Run(() => ServeAsync(client));
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException
                or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await ReadAsync(stream) is not { } request)
                    return;
                Requests.Enqueue(request);
                await answer(request, stream);
                await stream.FlushAsync();
                client.Client.Shutdown(SocketShutdown.Send);
                await stream.CopyToAsync(Stream.Null, stop.Token);
            }
            catch (Exception exception) when (exception is IOException or SocketException
                or ObjectDisposedException or OperationCanceledException)
            {
                // The other side has gone: that is what some tests are about.
            }
        }
    }

    private static async Task<LoopbackRequest?> ReadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var block = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(block) == 0)
                return null;
            head.Append((char)block[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2))
            .GroupBy(pair => pair[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => string.Join(", ", group.Select(pair => pair[1])),
                StringComparer.OrdinalIgnoreCase);
        var length = headers.GetValueOrDefault("Content-Length", "0");
        var body = new byte[int.Parse(length, System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        var first = lines[0].Split(' ');
        return new LoopbackRequest(first[0], first[1], headers, Encoding.UTF8.GetString(body));
    }
}

/// <summary>What a server was asked.</summary>
internal sealed record LoopbackRequest(
    string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Authorization => Headers.GetValueOrDefault("Authorization");
}

/// <summary>An answer of status, headers and text.</summary>
internal sealed record LoopbackAnswer(int Status, string Body = "", params string[] Headers)
{
    /// <summary>The answer to a request for a manifest.</summary>
    public static LoopbackAnswer Manifest(string digest, string type = "application/vnd.oci.image.index.v1+json") =>
        new(200, "", $"Docker-Content-Digest: {digest}", $"Content-Type: {type}");

    public async Task WriteAsync(Stream stream, bool isHead)
    {
        var body = Encoding.UTF8.GetBytes(Body);
        var length = isHead && body.Length == 0 ? 100 : body.Length;
        var head = $"HTTP/1.1 {Status} X\r\nContent-Length: {length}\r\nConnection: close\r\n"
            + string.Concat(Headers.Select(header => header + "\r\n")) + "\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        if (!isHead)
            await stream.WriteAsync(body);
    }
}
