using System.Net;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// One request and its answer, within bounds of time and size. It follows an answer that points elsewhere, but takes
/// no credentials along to another host, and never goes from HTTPS to HTTP.
/// </summary>
/// <param name="handler">The connection to the network.</param>
/// <param name="limits">The bounds.</param>
/// <param name="plain">The hosts that may be asked by HTTP.</param>
internal sealed class HttpExchange(HttpMessageHandler handler, RegistryLimits limits, PlainHosts plain) : IDisposable
{
    private const int FirstBlock = 16 * 1024;

    private readonly HttpMessageInvoker invoker = new(handler);

    /// <summary>A handler that does nothing of its own accord: no redirects, no cookies, no credentials.</summary>
    public static HttpMessageHandler Network(RegistryLimits limits) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = limits.Attempt,
        MaxConnectionsPerServer = limits.ParallelPerHost,
        MaxResponseHeadersLength = 64,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        Proxy = new OutsideProxy(HttpClient.DefaultProxy),
    };

    /// <summary>Sends a request once.</summary>
    /// <exception cref="HttpRequestException">There is no answer, or it cannot be read.</exception>
    /// <exception cref="IOException">The answer breaks off.</exception>
    /// <exception cref="TimeoutException">The answer takes too long.</exception>
    /// <exception cref="RegistryException">The answer is too large, or leads where no request may go.</exception>
    public async Task<Reply> SendAsync(RegistryRequest request, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.Attempt);
        try
        {
            var target = request.Uri;
            for (var count = 0; ; count++)
            {
                using var message = request.Message(target);
                using var response = await invoker.SendAsync(message, time.Token).ConfigureAwait(false);
                if (NextTarget(request, target, response) is not { } next)
                    return await ReadAsync(request, response, time.Token).ConfigureAwait(false);
                if (count == limits.MostRedirects)
                {
                    throw new RegistryException(
                        RegistryProblem.Malformed, $"{request.Uri.Authority} sends the request from place to place");
                }

                target = next;
            }
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested
            && (exception is OperationCanceledException
                || (exception is HttpRequestException or IOException && time.IsCancellationRequested)))
        {
            throw new TimeoutException();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    /// <summary>Where an answer sends the request on to; null if it does not.</summary>
    private Uri? NextTarget(RegistryRequest request, Uri target, HttpResponseMessage response)
    {
        // The body of a form holds a credential, which is for nobody else.
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || request.Form is not null
            || response.Headers.Location is not { } location
            || !Uri.TryCreate(target, location, out var next))
        {
            return null;
        }

        var isDowngrade = target.Scheme == Uri.UriSchemeHttps && next.Scheme != Uri.UriSchemeHttps;
        if (isDowngrade || !plain.Allows(next) || (PlainHosts.IsLoopback(next) && !PlainHosts.IsLoopback(target)))
        {
            throw new RegistryException(
                RegistryProblem.Malformed,
                $"{request.Uri.Authority} sends the request on to {next.Scheme}://{next.Authority}, which is not followed");
        }

        return next;
    }

    private async Task<Reply> ReadAsync(
        RegistryRequest request, HttpResponseMessage response, CancellationToken cancellation)
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in response.Headers.NonValidated)
            headers[header.Key] = [.. header.Value];
        foreach (var header in response.Content.Headers.NonValidated)
            headers[header.Key] = [.. header.Value];
        var body = request.Method == HttpMethod.Head
            ? []
            : await ReadBodyAsync(request, response.Content, cancellation).ConfigureAwait(false);
        return new Reply(response.StatusCode, headers, body);
    }

    private async Task<byte[]> ReadBodyAsync(
        RegistryRequest request, HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > limits.LargestBody)
            throw TooLarge(request);
        await using var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        using var body = new MemoryStream();
        var block = new byte[FirstBlock];
        for (int read; (read = await stream.ReadAsync(block, cancellation).ConfigureAwait(false)) > 0;)
        {
            body.Write(block, 0, read);
            if (body.Length > limits.LargestBody)
                throw TooLarge(request);
        }

        return body.ToArray();
    }

    private RegistryException TooLarge(RegistryRequest request) => new(
        RegistryProblem.Malformed,
        $"{request.Uri.Authority} sends more than {limits.LargestBody / 1024 / 1024} MB, which is no manifest or list");
}
