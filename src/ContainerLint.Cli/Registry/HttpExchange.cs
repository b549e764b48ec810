using System.Net;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Sends one request, with limits of time and size. Follows redirects, but never sends credentials to another host and
/// never goes from HTTPS to HTTP.
/// </summary>
/// <param name="handler">The network.</param>
/// <param name="limits">The limits.</param>
/// <param name="plain">The hosts that may be reached over HTTP.</param>
/// <param name="time">The clock.</param>
internal sealed class HttpExchange(
    HttpMessageHandler handler, RegistryLimits limits, PlainHosts plain, TimeProvider time) : IDisposable
{
    private const int FirstBlock = 16 * 1024;

    private readonly HttpMessageInvoker invoker = new(handler);

    /// <summary>A handler without redirects, cookies and credentials of its own.</summary>
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
    /// <exception cref="HttpRequestException">There is no valid response.</exception>
    /// <exception cref="IOException">The connection is lost within the body.</exception>
    /// <exception cref="TimeoutException">The response takes too long.</exception>
    /// <exception cref="RegistryException">The response is too large, or redirects to a forbidden place.</exception>
    public async Task<Reply> SendAsync(RegistryRequest request, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(limits.Attempt, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            var target = request.Uri;
            for (var count = 0; ; count++)
            {
                using var message = request.Message(target);
                using var response = await invoker.SendAsync(message, stop.Token).ConfigureAwait(false);
                if (NextTarget(request, target, response) is not { } next)
                    return await ReadAsync(request, response, stop.Token).ConfigureAwait(false);
                if (count == limits.MostRedirects)
                {
                    throw new RegistryException(
                        RegistryProblem.Malformed, $"{request.Uri.Authority} redirects too often");
                }

                target = next;
            }
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested
            && (exception is OperationCanceledException
                || (exception is HttpRequestException or IOException && timeout.IsCancellationRequested)))
        {
            throw new TimeoutException();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => invoker.Dispose();

    /// <summary>The target of a redirect; null if the response is not one that is followed.</summary>
    private Uri? NextTarget(RegistryRequest request, Uri target, HttpResponseMessage response)
    {
        // A form contains a credential, which must not be sent anywhere else.
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
                $"{request.Uri.Authority} redirects to {next.Scheme}://{next.Authority}, which is not followed");
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
        $"{request.Uri.Authority} sent more than {limits.LargestBody / 1024 / 1024} MB, "
            + "too much for a manifest or a list of tags");
}
