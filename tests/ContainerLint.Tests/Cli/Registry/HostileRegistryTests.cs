using System.Diagnostics;
using System.Text;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Tests.Cli.Registry;

/// <summary>Registries that do everything wrong: a clear sentence for each, within bounds of time and memory.</summary>
public sealed class HostileRegistryTests
{
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string Other = "sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";

    /// <summary>What never ends is collected as garbage, and its connection with it.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    private static readonly RegistryLimits Limits = new()
    {
        Attempt = TimeSpan.FromSeconds(1),
        FirstPause = TimeSpan.FromMilliseconds(10),
        LongestPause = TimeSpan.FromSeconds(3),
        LargestBody = 1024 * 1024,
        MostPages = 20,
    };

    [Fact]
    public void One_that_is_silent_is_not_waited_for()
    {
        using var server = new LoopbackServer((_, _) => Task.Delay(Long));
        var watch = Stopwatch.StartNew();
        Assert.Equal($"{server.Host} does not answer in time", Problem(server, "app:1.2.3"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 1.9, 10);
    }

    [Fact]
    public void One_that_has_failed_again_and_again_is_given_up()
    {
        using var server = new LoopbackServer((_, _) => Task.Delay(Long));
        var limits = Limits with { ParallelPerHost = 2 };
        var references = Enumerable.Range(0, 50).Select(i => $"{server.Host}/app:1.0.{i}").ToArray();
        var watch = Stopwatch.StartNew();
        var run = Run(limits, [.. references]);
        Assert.Equal(3, run.Code);
        Assert.Equal(50, run.Error.Split("does not answer in time").Length - 1);
        Assert.InRange(watch.Elapsed.TotalSeconds, 1, 15);
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
                await Task.Delay(50);
            }
        });
        Assert.Equal($"{server.Host} does not answer in time", Problem(server, "app:1.2.3"));
    }

    [Theory]
    [InlineData("", "breaks the connection off")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le", "breaks the connection off")]
    [InlineData("SSH-2.0-OpenSSH_9.7\r\n", "sends no valid HTTP")]
    [InlineData("\0\u0001\u0002\r\n\r\n", "sends no valid HTTP")]
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
        Assert.Equal($"{server.Host} breaks the connection off", Problem(server, "app:1.2.3"));
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
        Assert.Equal($"{server.Host} sends more than 1 MB, which is no manifest or list", Problem(server, "app:1.2.3"));
        Assert.InRange(sent, 0, 64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("<html>Login</html>", "text/html", "gives a manifest of 'app' that is no JSON object")]
    [InlineData("[1]", "application/json", "gives a manifest of 'app' that is no JSON object")]
    [InlineData("{}", "application/json", "gives no manifest of 'app' whose type is known")]
    [InlineData("{\"mediaType\":7}", "", "gives no manifest of 'app' whose type is known")]
    public void A_manifest_that_is_none_is_said_to_be(string body, string type, string what)
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(200, body, $"Content-Type: {type}"));
        Assert.Equal($"{server.Host} {what}", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void Json_that_is_nested_without_end_is_no_manifest()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(200, string.Concat(Enumerable.Repeat("{\"a\":", 100_000))));
        Assert.Equal($"{server.Host} gives a manifest of 'app' that is no JSON object", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void A_digest_that_was_not_asked_for_is_refused()
    {
        using var server = LoopbackServer.Of(_ => LoopbackAnswer.Manifest(Other));
        Assert.Equal(
            $"{server.Host} answers with '{Other}' where '{Digest}' was asked for", Problem(server, $"app@{Digest}"));
    }

    [Fact]
    public void Bytes_that_are_not_those_of_the_digest_are_refused()
    {
        using var server = LoopbackServer.Of(request => request.Method == "HEAD"
            ? new LoopbackAnswer(405)
            : new LoopbackAnswer(200, "{}", "Content-Type: application/vnd.oci.image.index.v1+json"));
        Assert.Equal($"{server.Host} gives other bytes than those of '{Digest}'", Problem(server, $"app@{Digest}"));
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
        var watch = Stopwatch.StartNew();
        Assert.Equal($"{server.Host} has no 'app@{Digest}'", Problem(server, "app:1.2.3"));
        Assert.Equal(2, count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 10);
    }

    [Fact]
    public void A_long_wait_that_is_asked_for_is_passed_on()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(429, "", "Retry-After: 3600"));
        Assert.Equal(
            $"{server.Host} answers no more requests for now: it asks to wait 3,600 seconds", Problem(server, "app:1.2.3"));
        Assert.Single(server.Requests);
    }

    [Fact]
    public void An_error_of_the_moment_is_tried_again()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(503));
        Assert.Equal($"{server.Host} fails with status 503", Problem(server, "app:1.2.3"));
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public void A_list_of_tags_without_end_ends()
    {
        using var server = LoopbackServer.Of(request => request.Path.Contains("tags/list", StringComparison.Ordinal)
            ? new LoopbackAnswer(200, "{\"tags\":[\"9.9.9\"]}", $"Link: <{request.Path}1>; rel=\"next\"")
            : LoopbackAnswer.Manifest(Digest));
        Assert.Equal($"{server.Host} gives a list of the tags of 'app' that has no end", Problem(server, "app"));
        Assert.InRange(server.Requests.Count, 20, 25);
    }

    [Theory]
    [InlineData("</v2/app/tags/list?n=1000>; rel=\"next\"", "gives a list of the tags of 'app' that goes in a circle")]
    [InlineData("<http://127.0.0.1:1/v2/app/tags/list>;rel=next", "gives a list of tags that goes on in another place, 127.0.0.1:1")]
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
        Assert.Equal($"{server.Host} sends the request from place to place", Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void Nobody_is_sent_on_without_encryption_to_another_machine()
    {
        using var server = LoopbackServer.Of(_ => new LoopbackAnswer(307, "", "Location: http://registry.invalid/x"));
        Assert.Equal(
            $"{server.Host} sends the request on to http://registry.invalid, which is not followed",
            Problem(server, "app:1.2.3"));
    }

    [Fact]
    public void What_nobody_listens_to_refuses()
    {
        var host = $"127.0.0.1:{DockerRegistry.FreePort()}";
        var run = Run(Limits, $"{host}/app:1.2.3");
        Assert.Equal((3, $"error: '{host}/app:1.2.3': {host} refuses the connection\n"), (run.Code, run.Error));
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
            error: '{server.Host}/app:1.2.3': {server.Host} gives no more manifests for now: its limit is used up

            """, run.Error);
        Assert.DoesNotContain(server.Requests, request => request.Method == "GET" && request.Path.Contains("manifests", StringComparison.Ordinal));
    }

    private static string Problem(LoopbackServer server, string name)
    {
        var run = Run(Limits, $"{server.Host}/{name}");
        Assert.NotEqual(0, run.Code);
        var error = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var start = $"error: '{server.Host}/{name}': ";
        Assert.StartsWith(start, error, StringComparison.Ordinal);
        return error[start.Length..];
    }

    private static CliRun Run(RegistryLimits limits, params string[] references) =>
        CliRun.With(new CliWorld { Limits = limits }, ["resolve", .. references]);
}
