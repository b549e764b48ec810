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
    public void One_that_is_silent_is_not_waited_for()
    {
        using var server = new LoopbackServer((_, _) => StaySilent());
        Assert.Equal($"{server.Host} did not respond in time", Problem(server, "app:1.2.3"));
        Assert.Equal((3, 2), (server.Requests.Count, clock.Pauses.Count));
    }

    [Fact]
    public void One_that_has_failed_again_and_again_is_given_up()
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
    public void One_that_drips_is_not_waited_for()
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
    public void One_that_speaks_no_http_is_said_to(string bytes, string what)
    {
        using var server = new LoopbackServer((_, stream) => stream.WriteAsync(Encoding.Latin1.GetBytes(bytes)).AsTask());
        Assert.Equal($"{server.Host} {what}", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void A_body_that_breaks_off_is_said_to()
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
        Assert.Equal($"{server.Host} sent more than 1 MB, too much for a manifest or a list of tags", Problem(server, "app:1.2.3"));
        Assert.InRange(sent, 0, 64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("<html>Login</html>", "text/html", "sent a manifest of 'app' that is not a JSON object")]
    [InlineData("[1]", "application/json", "sent a manifest of 'app' that is not a JSON object")]
    [InlineData("{}", "application/json", "sent a manifest of 'app' of an unknown type")]
    [InlineData("{\"mediaType\":7}", "", "sent a manifest of 'app' of an unknown type")]
    public void A_manifest_that_is_none_is_said_to_be(string body, string type, string what)
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(200, body, $"Content-Type: {type}"));
        Assert.Equal($"{server.Host} {what}", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void Json_that_is_nested_without_end_is_no_manifest()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(200, string.Concat(Enumerable.Repeat("{\"a\":", 100_000))));
        Assert.Equal($"{server.Host} sent a manifest of 'app' that is not a JSON object", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void A_digest_that_was_not_asked_for_is_refused()
    {
        using var server = LoopbackServer.Of(_ => LoopbackAnswer.Manifest(Other));
        Assert.Equal(
            $"{server.Host} answered '{Other}' to a request for '{Digest}'", Problem(server, $"app@{Digest}"));
    }

    [Fact]
    public void Bytes_that_are_not_those_of_the_digest_are_refused()
    {
        using var server = LoopbackServer.Of(request => request.Method == "HEAD"
            ? new LoopbackAnswer(405)
            : new LoopbackAnswer(200, "{}", "Content-Type: application/vnd.oci.image.index.v1+json"));
        Assert.Equal($"{server.Host} sent content that does not match '{Digest}'", Problem(server, $"app@{Digest}"));
    }

    [Fact]
    public void Where_a_head_gives_no_digest_the_body_is_hashed()
    {
        const string body = "{\"manifests\":[]}";
        using var server = LoopbackServer.Of(request => request.Path.EndsWith("tags/list?n=1000", StringComparison.Ordinal)
            ? new LoopbackAnswer(404)
            : new LoopbackAnswer(200, body, "Content-Type: application/vnd.oci.image.index.v1+json; charset=utf-8"));
        var run = Run(Limits, $"{server.Host}/app:1.2.3");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(DockerRegistry.DigestOf(body), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_wait_that_is_asked_for_is_waited()
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
    public void A_moment_that_is_asked_for_is_waited_for()
    {
        var until = (clock.GetUtcNow() + TimeSpan.FromSeconds(2)).ToString("R", CultureInfo.InvariantCulture);
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(clock.Pauses.IsEmpty ? 503 : 404, "", $"Retry-After: {until}"));
        Assert.Equal($"{server.Host} has no 'app:1.2.3'", Problem(server, "app:1.2.3"));
        Assert.Equal([TimeSpan.FromSeconds(2)], clock.Pauses);
    }

    [Fact]
    public void A_long_wait_that_is_asked_for_is_passed_on()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(429, "", "Retry-After: 3600"));
        Assert.Equal(
            $"{server.Host} accepts no more requests for now: it asks for a pause of 3,600 s", Problem(server, "app:1.2.3"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void An_error_of_the_moment_is_tried_again()
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
    public void A_list_of_tags_without_end_ends()
    {
        using var server = LoopbackServer.Of(request => request.Path.Contains("tags/list", StringComparison.Ordinal)
            ? new LoopbackAnswer(200, "{\"tags\":[\"9.9.9\"]}", $"Link: <{request.Path}1>; rel=\"next\"")
            : LoopbackAnswer.Manifest(Digest));
        Assert.Equal($"{server.Host} sent an endless list of the tags of 'app'", Problem(server, "app"));
        Assert.InRange(server.Requests.Count, 20, 25);
    }

    [Theory]
    [InlineData("</v2/app/tags/list?n=1000>; rel=\"next\"", "sent a circular list of the tags of 'app'")]
    [InlineData("<http://127.0.0.1:1/v2/app/tags/list>;rel=next", "sent a list of tags that continues on another host, 127.0.0.1:1")]
    public void A_list_of_tags_stays_where_it_is_and_goes_on(string link, string what)
    {
        using var server = LoopbackServer.Of(request => request.Path.Contains("tags/list", StringComparison.Ordinal)
            ? new LoopbackAnswer(200, "{\"tags\":null}", $"Link: {link}")
            : LoopbackAnswer.Manifest(Digest));
        Assert.Equal($"{server.Host} {what}", Problem(server, "app"));
    }

    [Fact]
    public void A_circle_of_redirects_ends()
    {
        using var server = LoopbackServer.Of(request => new LoopbackAnswer(307, "", $"Location: {request.Path}"));
        Assert.Equal($"{server.Host} redirects too often", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void Nobody_is_sent_on_without_encryption_to_another_machine()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(307, "", "Location: http://registry.invalid/x"));
        Assert.Equal(
            $"{server.Host} redirects to http://registry.invalid, which is not followed",
            Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void What_nobody_listens_to_refuses()
    {
        var host = $"127.0.0.1:{DockerRegistry.FreePort()}";
        var run = Run(Limits, $"{host}/app:1.2.3");
        Assert.Equal((3, $"error: '{host}/app:1.2.3': {host} refused the connection\n"), (run.Code, run.Error));
    }

    [Fact]
    public void What_a_registry_says_of_its_limits_is_passed_on()
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
        Assert.DoesNotContain(server.Requests, request => request.Method == "GET" && request.Path.Contains("manifests", StringComparison.Ordinal));
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
