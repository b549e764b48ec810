using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ContainerLint.Cli.Reports;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Sends requests until they are answered or it makes no sense to try again: waits longer and longer between tries, or
/// as long as the host asks for.
/// </summary>
/// <param name="exchange">Sends a request once.</param>
/// <param name="limits">The bounds.</param>
/// <param name="rates">Hears what a registry says of its limits.</param>
/// <param name="time">The clock.</param>
internal sealed class Transport(HttpExchange exchange, RegistryLimits limits, RateLimits rates, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, HostGate> gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sends a request.</summary>
    /// <returns>The answer; its status is none that a later try could better.</returns>
    /// <exception cref="RegistryException">There is no answer.</exception>
    public async Task<Reply> SendAsync(RegistryRequest request, CancellationToken cancellation)
    {
        var gate = gates.GetOrAdd(request.Uri.GetLeftPart(UriPartial.Authority), _ => new HostGate(limits, time));
        for (var attempt = 1; ; attempt++)
        {
            var (reply, failure) = await TryAsync(gate, request, attempt, cancellation).ConfigureAwait(false);
            if (reply is not null)
                return reply;
            if (failure is not null)
                throw failure;
        }
    }

    /// <summary>One try: an answer, or why there is none; neither if another try is worth while.</summary>
    private async Task<(Reply?, RegistryException?)> TryAsync(
        HostGate gate, RegistryRequest request, int attempt, CancellationToken cancellation)
    {
        RegistryException failure;
        TimeSpan? wait;
        using (await gate.EnterAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                var reply = await exchange.SendAsync(request, cancellation).ConfigureAwait(false);
                rates.Note(request.Uri.Authority, reply);
                if (Complaint(request, reply) is not { } complaint)
                {
                    gate.Succeed();
                    return (reply, null);
                }

                (failure, wait) = (complaint, RetryAfter(reply) ?? Pause(attempt));
                if (complaint.Error == RegistryProblem.Limited && wait <= limits.LongestPause)
                    gate.Pause(wait.Value);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
            {
                (failure, var isLasting) = Describe(exception, request.Uri);
                wait = isLasting ? null : Pause(attempt);
                // Each wait for a silent host is long: those that wait in line need not try it themselves.
                if (exception is TimeoutException)
                    gate.Fail(failure, isFinal: false);
            }
            catch (RegistryException exception)
            {
                return (null, exception);
            }
        }

        if (wait is not { } pause || pause > limits.LongestPause || attempt >= limits.Tries)
        {
            gate.Fail(failure, isFinal: wait is null || wait > limits.LongestPause);
            return (null, failure);
        }

        await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
        return default;
    }

    /// <summary>What an answer says against trying as if nothing had happened; null if it is one to pass on.</summary>
    private RegistryException? Complaint(RegistryRequest request, Reply reply)
    {
        var host = request.Uri.Authority;
        return reply.Status switch
        {
            HttpStatusCode.TooManyRequests => new RegistryException(
                RegistryProblem.Limited,
                $"{host} answers no more requests for now" + (RetryAfter(reply) is { } wait
                    ? $": it asks to wait {Wording.Count((int)Math.Ceiling(wait.TotalSeconds), "second")}"
                    : "")),
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new RegistryException(
                    RegistryProblem.Unreachable, $"{host} fails with status {(int)reply.Status}"),
            _ => null,
        };
    }

    /// <summary>How long the host asks to wait: seconds, or a point in time; null if it does not.</summary>
    private TimeSpan? RetryAfter(Reply reply)
    {
        var text = reply["Retry-After"]?.Trim();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var point))
            return null;
        var wait = point - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Twice as long from try to try, and not the same for everybody.</summary>
    private TimeSpan Pause(int attempt)
    {
        var jitter = 0.5 + Random.Shared.NextDouble();
        var pause = limits.FirstPause * Math.Pow(2, attempt - 1) * jitter;
        return pause < limits.LongestPause ? pause : limits.LongestPause;
    }

    /// <summary>Why there is no answer, and whether there will be none to another try.</summary>
    private static (RegistryException Failure, bool IsLasting) Describe(Exception exception, Uri uri)
    {
        var error = (exception as HttpRequestException)?.HttpRequestError
            ?? (exception as HttpIOException)?.HttpRequestError;
        var refused = (exception.InnerException as SocketException)?.SocketErrorCode == SocketError.ConnectionRefused;
        var (what, isLasting) = (exception, error) switch
        {
            (TimeoutException, _) => ("does not answer in time", false),
            (_, HttpRequestError.NameResolutionError) => ("is not known: its name leads to no address", true),
            (_, HttpRequestError.SecureConnectionError) => (
                "makes no secure connection: its certificate is not trusted, or it speaks no HTTPS", true),
            (_, HttpRequestError.ProxyTunnelError) => ("cannot be reached through the proxy", true),
            (_, HttpRequestError.ConnectionError) when refused => ("refuses the connection", false),
            (_, HttpRequestError.ConnectionError) => ("cannot be reached", false),
            (_, HttpRequestError.ResponseEnded) => ("breaks the connection off", false),
            (_, HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError) => ("sends no valid HTTP", false),
            (_, HttpRequestError.ConfigurationLimitExceeded) => ("sends too long headers", true),
            _ => ("breaks the connection off", false),
        };
        return (new RegistryException(RegistryProblem.Unreachable, $"{uri.Authority} {what}"), isLasting);
    }
}
