using System.Globalization;
using System.Text.Json;

namespace ContainerLint.Tests.Cli.Registry;

public sealed class ResolveCommandTests : IDisposable
{
    private readonly DockerRegistry registry = DockerRegistry.Start();

    public void Dispose() => registry.Dispose();

    [Fact]
    public async Task The_tags_of_one_image_are_found_the_most_precise_first()
    {
        var (index, _, _) = await registry
            .PushIndexAsync("acme/app", "one", "1.31.4", "1.31", "1", "mainline", "latest");
        await registry.PushIndexAsync("acme/app", "two", "1.30.2", "1.30", "stable");
        var run = CliRun.In(Path.GetTempPath(), "resolve", $"{registry.Host}/acme/app", "--format", "json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        var answer = JsonDocument.Parse(run.Bytes).RootElement[0];
        Assert.Equal(index, answer.GetProperty("digest").GetString());
        Assert.Equal("index", answer.GetProperty("kind").GetString());
        Assert.Equal("application/vnd.oci.image.index.v1+json", answer.GetProperty("mediaType").GetString());
        Assert.Equal(["linux/amd64", "linux/arm64/v8"], Texts(answer, "platforms"));
        Assert.Equal(["1.31.4", "1.31", "1", "latest", "mainline"], Texts(answer, "tags"));
        Assert.Equal("2026-08-20T10:00:00Z", answer.GetProperty("created").GetString());
        Assert.Equal($"{registry.Host}/acme/app:1.31.4@{index}", answer.GetProperty("pinned").GetString());
    }

    [Fact]
    public async Task People_get_a_table_that_says_what_is_missing()
    {
        var digest = await registry.PushAsync("app", "one", "2.0");
        var run = CliRun.In(
            Path.GetTempPath(), "resolve", $"{registry.Host}/app:2.0", $"{registry.Host}/app:3.0",
            $"{registry.Host}/app@{digest}", "UPPER");
        Assert.Equal(1, run.Code);
        Assert.Equal(
            $"""
            REFERENCE{new string(' ', registry.Host.Length + 76 - 9 + 3)}TAGS   KIND           PLATFORMS     CREATED      DIGEST
            {registry.Host}/app:2.0{new string(' ', 76 - 8 + 3)}2.0    one platform   linux/amd64   2026-08-20   {digest}
            {registry.Host}/app@{digest}          one platform   linux/amd64   2026-08-20   {digest}

            """, run.Output);
        Assert.Equal(
            $"""
            error: '{registry.Host}/app:3.0': {registry.Host} has no 'app:3.0'
            error: 'UPPER': a repository name must be lowercase: 'UPPER'

            """, run.Error);
    }

    [Fact]
    public void A_list_of_two_thousand_tags_is_read_page_by_page()
    {
        registry.Store("many", "old", Enumerable.Range(0, 1999).Select(i => $"1.{i}.0"));
        registry.Store("many", "new", "1.1999.0", "latest");
        var run = CliRun.In(Path.GetTempPath(), "resolve", $"{registry.Host}/many", "--format", "json");
        Assert.Equal(["1.1999.0", "latest"], Texts(JsonDocument.Parse(run.Bytes).RootElement[0], "tags"));
    }

    /// <summary>The registry of the other tests gives its list at once, whatever it is asked for.</summary>
    [Theory]
    [InlineData("</v2/many/tags/list?last=LAST&n=500>; rel=\"next\"")]
    [InlineData("<tags-of-another-kind>; rel=prev, <list?last=LAST>; REL = next; title=\"a\"")]
    [InlineData("<http://HOST/v2/many/tags/list?last=LAST>;rel=next")]
    public void A_list_is_followed_where_its_links_lead(string link)
    {
        const string digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        var host = "";
        using var server = LoopbackServer.Of(request =>
        {
            if (!request.Path.Contains("tags/list", StringComparison.Ordinal))
                return request.Method == "HEAD" ? LoopbackAnswer.Manifest(digest) : new LoopbackAnswer(200, "{}");
            var start = request.Path.Contains("last=", StringComparison.Ordinal)
                ? int.Parse(request.Path.Split("last=")[1].Split('&')[0], CultureInfo.InvariantCulture) : 0;
            var tags = Enumerable.Range(start, 500).Select(i => $"\"1.{i}.0\"");
            var next = link.Replace("LAST", $"{start + 500}", StringComparison.Ordinal)
                .Replace("HOST", host, StringComparison.Ordinal);
            return new LoopbackAnswer(
                200, $"{{\"tags\":[{string.Join(',', tags)}]}}", start < 1500 ? [$"Link: {next}"] : []);
        });
        host = server.Host;
        var run = CliRun.In(Path.GetTempPath(), "resolve", $"{host}/many:1", "--format", "json");
        Assert.Equal("1.1999.0", Texts(JsonDocument.Parse(run.Bytes).RootElement[0], "tags")[0]);
        Assert.Equal(4, server.Requests.Count(request => request.Path.Contains("tags/list", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_digest_of_one_platform_differs_from_that_of_the_index()
    {
        var (_, amd, _) = await registry.PushIndexAsync("a/b/c", "one", "1.0.0");
        var run = CliRun.In(Path.GetTempPath(), "resolve", $"{registry.Host}/a/b/c@{amd}", "--format", "json");
        var answer = JsonDocument.Parse(run.Bytes).RootElement[0];
        Assert.Equal(
            ("image", 0), (answer.GetProperty("kind").GetString(), answer.GetProperty("tags").GetArrayLength()));
        Assert.Equal(["linux/amd64"], Texts(answer, "platforms"));
    }

    [Fact]
    public async Task A_mirror_is_asked_instead()
    {
        var digest = await registry.PushAsync("hub/library/nginx", "one", "1.31.4", "1.31");
        var run = CliRun.In(
            Path.GetTempPath(), "resolve", "nginx:1.31", "--mirror", $"docker.io={registry.Host}/hub", "--format",
            "json");
        var answer = JsonDocument.Parse(run.Bytes).RootElement[0];
        Assert.Equal(
            ("docker.io/library/nginx", $"docker.io/library/nginx:1.31.4@{digest}"),
            (answer.GetProperty("name").GetString(), answer.GetProperty("pinned").GetString()));
    }

    [Fact]
    public async Task The_second_run_sends_no_requests()
    {
        await registry.PushAsync("app", "one", "1.2.3", "latest");
        using var cache = new TempFolder();
        var world = new CliWorld { Folder = cache.Path, Variables = { ["XDG_CACHE_HOME"] = cache.Path } };
        var first = CliRun.With(world, "resolve", $"{registry.Host}/app", "--format", "json");
        Assert.Equal(0, first.Code);
        var second = CliRun.With(
            world with { Network = CliWorld.NoNetwork }, "resolve", $"{registry.Host}/app", "--format", "json");
        Assert.Equal((first.Output, ""), (second.Output, second.Error));
        Assert.Equal(
            ["containerlint/.gitignore", "containerlint/CACHEDIR.TAG", "containerlint/registry-answers.json"],
            cache.Files().Select(name => name.Replace('\\', '/')));
        cache.Add("containerlint/registry-answers.json", "{ \"version\": 1, \"answers\": [");
        Assert.Equal(first.Output, CliRun.With(world, "resolve", $"{registry.Host}/app", "--format", "json").Output);
    }

    private static List<string> Texts(JsonElement answer, string name) =>
        [.. answer.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
