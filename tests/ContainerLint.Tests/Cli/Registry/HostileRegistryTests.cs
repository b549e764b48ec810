using System.Globalization;
using System.Text;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Tests.Cli.Registry;

/// <summary>Registries that do everything wrong: a clear sentence for each, within bounds of time and memory.</summary>
public sealed class HostileRegistryTests
{
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string Other = "sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    private static readonly RegistryLimits Limits = new()
    {
        Attempt = TimeSpan.FromMinutes(1),
        LongestPause = TimeSpan.FromSeconds(3),
        LargestBody = 1024 * 1024,
        MostPages = 20,
    };

    private readonly TestClock clock = new();

    [Fact]
    public void A_silent_registry_times_out()
    {
        using var server = new LoopbackServer((_, _) => StaySilent());
        Assert.Equal($"{server.Host} did not respond in time", Problem(server, "app:1.2.3"));
        Assert.Equal((3, 2), (server.Requests.Count, clock.Pauses.Count));
    }

    [Fact]
    public void A_registry_that_keeps_failing_gets_no_more_requests()
    {
        using var server = new LoopbackServer((_, _) => StaySilent());
        var limits = Limits with { ParallelPerHost = 2 };
        var references = Enumerable.Range(0, 50).Select(i => $"{server.Host}/app:1.0.{i}").ToArray();
        var run = Run(limits, [.. references]);
        Assert.Equal(3, run.Code);
        Assert.Equal(50, run.Error.Split("did not respond in time").Length - 1);
        Assert.InRange(server.Requests.Count, 2, 12);
    }

    [Fact]
    public void A_registry_that_sends_a_byte_at_a_time_times_out()
    {
        using var server = new LoopbackServer(async (_, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n{"));
            for (var i = 0; i < 1000; i++)
            {
                await stream.WriteAsync(" "u8.ToArray());
                clock.Advance(Limits.Attempt / 20);
            }
        });
        Assert.Equal($"{server.Host} did not respond in time", Problem(server, "app:1.2.3"));
    }

    [Theory]
    [InlineData("", "closed the connection")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", "closed the connection")]
    [InlineData("SSH-2.0-OpenSSH_9.7\r\n", "sent an invalid HTTP response")]
    [InlineData("\0\u0001\u0002\r\n\r\n", "sent an invalid HTTP response")]
    public void A_server_that_does_not_speak_HTTP_is_reported(string bytes, string what)
    {
        using var server = new LoopbackServer((_, stream) =>
            stream.WriteAsync(Encoding.Latin1.GetBytes(bytes)).AsTask());
        Assert.Equal($"{server.Host} {what}", Problem(server, "app:1.2.3"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public void A_manifest_that_only_GET_shows_is_found(int status)
    {
        const string type = "application/vnd.oci.image.manifest.v1+json";
        using var server = LoopbackServer.Of(request => request.Method == "HEAD"
            ? new LoopbackAnswer(status)
            : new LoopbackAnswer(200, $"{{\"schemaVersion\":2,\"mediaType\":\"{type}\"}}", $"Content-Type: {type}"));
        Assert.Equal(0, Run(Limits, $"{server.Host}/app:1.2.3").Code);
    }

    [Fact]
    public void A_truncated_body_is_reported()
    {
        using var server = new LoopbackServer((request, stream) => stream.WriteAsync(Encoding.ASCII.GetBytes(
            "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n{")).AsTask());
        Assert.Equal($"{server.Host} closed the connection", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void A_huge_body_is_not_read_to_its_end()
    {
        var sent = 0L;
        using var server = new LoopbackServer(async (request, stream) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"));
            var block = new byte[64 * 1024];
            for (var i = 0; i < 16 * 1024 && request.Method == "GET"; i++)
            {
                await stream.WriteAsync(block);
                sent += block.Length;
            }
        });
        Assert.Equal(
            $"{server.Host} sent more than 1 MB, too much for a manifest or a list of tags",
            Problem(server, "app:1.2.3"));
        Assert.InRange(sent, 0, 64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("<html>Login</html>", "text/html", "sent a manifest of 'app' that is not a JSON object")]
    [InlineData("[1]", "application/json", "sent a manifest of 'app' that is not a JSON object")]
    [InlineData("{}", "application/json", "sent a manifest of 'app' of an unknown type")]
    [InlineData("{\"mediaType\":7}", "", "sent a manifest of 'app' of an unknown type")]
    public void An_invalid_manifest_is_reported(string body, string type, string what)
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(200, body, $"Content-Type: {type}"));
        Assert.Equal($"{server.Host} {what}", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void Deeply_nested_JSON_is_not_a_manifest()
    {
        using var server = LoopbackServer.Of(_ =>
            new LoopbackAnswer(200, string.Concat(Enumerable.Repeat("{\"a\":", 100_000))));
        Assert.Equal($"{server.Host} sent a manifest of 'app' that is not a JSON object", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void A_digest_other_than_the_requested_one_is_refused()
    {
        using var server = LoopbackServer.Of(_ => LoopbackAnswer.Manifest(Other));
        Assert.Equal(
            $"{server.Host} answered '{Other}' to a request for '{Digest}'", Problem(server, $"app@{Digest}"));
    }

    [Fact]
    public void Content_that_does_not_match_its_digest_is_refused()
    {
        using var server = LoopbackServer.Of(request => request.Method == "HEAD"
            ? new LoopbackAnswer(405)
            : new LoopbackAnswer(200, "{}", "Content-Type: application/vnd.oci.image.index.v1+json"));
        Assert.Equal($"{server.Host} sent content that does not match '{Digest}'", Problem(server, $"app@{Digest}"));
    }

    [Fact]
    public void Without_a_digest_header_the_body_is_hashed()
    {
        const string body = "{\"manifests\":[]}";
        const string type = "Content-Type: application/vnd.oci.image.index.v1+json; charset=utf-8";
        using var server = LoopbackServer.Of(request =>
            request.Path.EndsWith("tags/list?n=1000", StringComparison.Ordinal)
                ? new LoopbackAnswer(404)
                : new LoopbackAnswer(200, body, type));
        var run = Run(Limits, $"{server.Host}/app:1.2.3");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(DockerRegistry.DigestOf(body), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_Retry_After_is_respected()
    {
        var count = 0;
        using var server = LoopbackServer.Of(request => request.Method == "HEAD"
            ? Interlocked.Increment(ref count) == 1
                ? new LoopbackAnswer(429, "", "Retry-After: 1")
                : LoopbackAnswer.Manifest(Digest)
            : new LoopbackAnswer(404));
        Assert.Equal($"{server.Host} has no 'app@{Digest}'", Problem(server, "app:1.2.3"));
        Assert.Equal(2, count);
        Assert.Equal([TimeSpan.FromSeconds(1)], clock.Pauses);
    }

    [Fact]
    public void A_Retry_After_with_a_date_is_respected()
    {
        var until = (clock.GetUtcNow() + TimeSpan.FromSeconds(2)).ToString("R", CultureInfo.InvariantCulture);
        using var server = LoopbackServer.Of(_ =>
            new LoopbackAnswer(clock.Pauses.IsEmpty ? 503 : 404, "", $"Retry-After: {until}"));
        Assert.Equal($"{server.Host} has no 'app:1.2.3'", Problem(server, "app:1.2.3"));
        Assert.Equal([TimeSpan.FromSeconds(2)], clock.Pauses);
    }

    [Fact]
    public void A_long_Retry_After_is_reported()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(429, "", "Retry-After: 3600"));
        Assert.Equal(
            $"{server.Host} accepts no more requests for now: it asks for a pause of 3,600 s",
            Problem(server, "app:1.2.3"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void A_temporary_error_is_retried_with_growing_pauses()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(503));
        Assert.Equal($"{server.Host} failed with status 503", Problem(server, "app:1.2.3"));
        Assert.Equal(3, server.Requests.Count);
        Assert.Collection(
            clock.Pauses,
            first => Assert.InRange(first / Limits.FirstPause, 0.5, 1.5),
            second => Assert.InRange(second / Limits.FirstPause, 1, 3));
    }

    [Fact]
    public void An_endless_list_of_tags_is_reported()
    {
        using var server = LoopbackServer.Of(request => request.Path.Contains("tags/list", StringComparison.Ordinal)
            ? new LoopbackAnswer(200, "{\"tags\":[\"9.9.9\"]}", $"Link: <{request.Path}1>; rel=\"next\"")
            : LoopbackAnswer.Manifest(Digest));
        Assert.Equal($"{server.Host} sent an endless list of the tags of 'app'", Problem(server, "app"));
        Assert.InRange(server.Requests.Count, 20, 25);
    }

    [Theory]
    [InlineData("</v2/app/tags/list?n=1000>; rel=\"next\"", "sent a circular list of the tags of 'app'")]
    [InlineData(
        "<http://127.0.0.1:1/v2/app/tags/list>;rel=next",
        "sent a list of tags that continues on another host, 127.0.0.1:1")]
    public void A_list_of_tags_must_stay_on_its_host_and_make_progress(string link, string what)
    {
        using var server = LoopbackServer.Of(request => request.Path.Contains("tags/list", StringComparison.Ordinal)
            ? new LoopbackAnswer(200, "{\"tags\":null}", $"Link: {link}")
            : LoopbackAnswer.Manifest(Digest));
        Assert.Equal($"{server.Host} {what}", Problem(server, "app"));
    }

    [Fact]
    public void Circular_redirects_are_reported()
    {
        using var server = LoopbackServer.Of(request => new LoopbackAnswer(307, "", $"Location: {request.Path}"));
        Assert.Equal($"{server.Host} redirects too often", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void A_redirect_to_plain_HTTP_on_another_machine_is_not_followed()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(307, "", "Location: http://registry.invalid/x"));
        Assert.Equal(
            $"{server.Host} redirects to http://registry.invalid, which is not followed",
            Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void A_refused_connection_is_reported()
    {
        var host = $"127.0.0.1:{DockerRegistry.FreePort()}";
        var run = Run(Limits, $"{host}/app:1.2.3");
        Assert.Equal((3, $"error: '{host}/app:1.2.3': {host} refused the connection\n"), (run.Code, run.Error));
    }

    [Fact]
    public void Rate_limits_are_reported_and_respected()
    {
        using var server = LoopbackServer.Of(request => request.Method == "HEAD"
            ? LoopbackAnswer.Manifest(Digest) with
            {
                Headers =
                [
                    $"Docker-Content-Digest: {Digest}", "Content-Type: application/vnd.oci.image.index.v1+json",
                    "ratelimit-limit: 100;w=21600", "RateLimit-Remaining: 0;w=21600",
                ],
            }
            : new LoopbackAnswer(404));
        var run = Run(Limits, $"{server.Host}/app:1.2.3");
        Assert.Equal(
            $"""
            {server.Host}: 0 of 100 pulls left in 6 hours
            error: '{server.Host}/app:1.2.3': {server.Host} serves no more manifests for now: its rate limit is used up

            """, run.Error);
        Assert.DoesNotContain(
            server.Requests,
            request => request.Method == "GET" && request.Path.Contains("manifests", StringComparison.Ordinal));
    }

    /// <summary>Never answers, and lets the time pass in which an answer is waited for.</summary>
    private Task StaySilent()
    {
        clock.Advance(Limits.Attempt);
        return Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
    }

    private string Problem(LoopbackServer server, string name)
    {
        var run = Run(Limits, $"{server.Host}/{name}");
        Assert.NotEqual(0, run.Code);
        var error = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var start = $"error: '{server.Host}/{name}': ";
        Assert.StartsWith(start, error, StringComparison.Ordinal);
        return error[start.Length..];
    }

    private CliRun Run(RegistryLimits limits, params string[] references) =>
        CliRun.With(new CliWorld { Limits = limits, Time = clock }, ["resolve", .. references]);
}
