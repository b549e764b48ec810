using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ContainerLint.Cli.Registry;

/// <summary>
/// Sends requests and retries them while that makes sense: with exponential back-off, or after the pause that the host
/// asks for (<c>Retry-After</c>, RFC 9110, 10.2.3).
/// </summary>
/// <param name="exchange">Sends a request once.</param>
/// <param name="limits">The limits.</param>
/// <param name="rates">Collects rate limits.</param>
/// <param name="time">The clock.</param>
internal sealed class Transport(HttpExchange exchange, RegistryLimits limits, RateLimits rates, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, HostGate> gates = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sends a request.</summary>
    /// <returns>The response; another try would give the same status.</returns>
    /// <exception cref="RegistryException">There is no response.</exception>
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

    /// <summary>Tries once: returns the response, or the failure, or neither if the caller should try again.</summary>
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
                rates.Record(request.Uri.Authority, reply);
                if (ProblemOf(request, reply) is not { } problem)
                {
                    gate.Succeed();
                    return (reply, null);
                }

                (failure, wait) = (problem, RetryAfter(reply) ?? Pause(attempt));
                if (problem.Error == RegistryProblem.Limited && wait <= limits.LongestPause)
                    gate.Pause(wait.Value);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutException)
            {
                (failure, var isLasting) = Describe(exception, request.Uri);
                wait = isLasting ? null : Pause(attempt);
                // Timeouts are long: requests that wait in line fail with this one.
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

    /// <summary>The temporary problem that a response reports; null if there is none.</summary>
    private RegistryException? ProblemOf(RegistryRequest request, Reply reply)
    {
        var host = request.Uri.Authority;
        return reply.Status switch
        {
            HttpStatusCode.TooManyRequests => new RegistryException(
                RegistryProblem.Limited,
                $"{host} accepts no more requests for now" + (RetryAfter(reply) is { } wait
                    ? string.Create(CultureInfo.InvariantCulture, $": it asks for a pause of {wait.TotalSeconds:N0} s")
                    : "")),
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new RegistryException(
                    RegistryProblem.Unreachable, $"{host} failed with status {(int)reply.Status}"),
            _ => null,
        };
    }

    /// <summary>The pause that the host asks for, in seconds or as a point in time; null if it does not.</summary>
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

    /// <summary>Doubles from try to try, with jitter.</summary>
    private TimeSpan Pause(int attempt)
    {
        var jitter = 0.5 + Random.Shared.NextDouble();
        var pause = limits.FirstPause * Math.Pow(2, attempt - 1) * jitter;
        return pause < limits.LongestPause ? pause : limits.LongestPause;
    }

    /// <summary>Why there is no response, and whether another try would fail as well.</summary>
    private static (RegistryException Failure, bool IsLasting) Describe(Exception exception, Uri uri)
    {
        var error = (exception as HttpRequestException)?.HttpRequestError
            ?? (exception as HttpIOException)?.HttpRequestError;
        var refused = (exception.InnerException as SocketException)?.SocketErrorCode == SocketError.ConnectionRefused;
        var (what, isLasting) = (exception, error) switch
        {
            (TimeoutException, _) => ("did not respond in time", false),
            (_, HttpRequestError.NameResolutionError) => ("cannot be found: its name has no address", true),
            (_, HttpRequestError.SecureConnectionError) => (
                "has no trusted certificate or does not speak HTTPS", true),
            (_, HttpRequestError.ProxyTunnelError) => ("cannot be reached through the proxy", true),
            (_, HttpRequestError.ConnectionError) when refused => ("refused the connection", false),
            (_, HttpRequestError.ConnectionError) => ("cannot be reached", false),
            (_, HttpRequestError.ResponseEnded) => ("closed the connection", false),
            (_, HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError) => (
                "sent an invalid HTTP response", false),
            (_, HttpRequestError.ConfigurationLimitExceeded) => ("sent headers that are too long", true),
            _ => ("closed the connection", false),
        };
        return (new RegistryException(RegistryProblem.Unreachable, $"{uri.Authority} {what}"), isLasting);
    }
}
