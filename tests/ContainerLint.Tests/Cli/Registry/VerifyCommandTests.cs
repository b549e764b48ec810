
namespace ContainerLint.Tests.Cli.Registry;

public sealed class VerifyCommandTests : IDisposable
{
    private const string Nothing = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

    private readonly DockerRegistry registry = DockerRegistry.Start();
    private readonly TempFolder folder = new();

    private string Host => registry.Host;

    public void Dispose()
    {
        registry.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task What_no_longer_holds_is_found()
    {
        var (old, _, _) = await registry.PushIndexAsync("acme/app", "old", "1.2.3");
        var (now, amd, _) = await registry.PushIndexAsync("acme/app", "new", "1.2.3", "latest");
        folder.Add("Dockerfile", $"""
            FROM {Host}/acme/app:1.2.3@{now} AS fine
            FROM {Host}/acme/app:1.2.3@{old} AS stale
            FROM {Host}/acme/app:1.2.3@{amd} AS platform
            FROM {Host}/acme/app:1.2.3@{Nothing} AS gone
            FROM {Host}/acme/app:9.9.9 AS missing
            FROM node AS other
            """);
        var run = CliRun.In(folder.Path, "verify", "--mirror", $"docker.io={Host}/hub");
        Assert.Equal(
            [
                $"Dockerfile:2:{Column}: warning CL7003 StaleDigest: '1.2.3' is now '{now[..19]}', "
                + $"no longer '{old[..19]}'",
                $"Dockerfile:3:{Column}: warning CL1019 PlatformDigest: '{amd[..19]}' is for one platform only, "
                + "but '1.2.3' has images for several",
                $"Dockerfile:4:{Column}: warning CL7002 DigestNotFound: '{Host}' has no 'acme/app@{Nothing[..19]}', "
                + "so the pull fails",
                $"Dockerfile:5:{Column - 6}: warning CL7001 TagNotFound: '{Host}' has no 'acme/app:9.9.9', "
                + "so the pull fails",
                $"Dockerfile:6:6: warning CL7001 TagNotFound: '{Host}' has no 'hub/library/node:latest', "
                + "so the pull fails",
            ], run.Output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal)));
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Equal(
            0, CliRun.In(folder.Path, "verify", "--ignore", "CL1,CL7", "--mirror", $"docker.io={Host}/hub").Code);
    }

    [Fact]
    public async Task The_age_of_an_image_is_found_out_if_it_matters()
    {
        await registry.PushIndexAsync("app", "one", "1.2.3");
        folder.Add("Dockerfile", $"FROM {Host}/app:1.2.3\n");
        Assert.Equal(0, CliRun.In(folder.Path, "verify", "--max-age", "33").Code);
        var run = CliRun.In(folder.Path, "verify", "--max-age", "31");
        Assert.Contains(
            $"CL7004 AgedImage: '{Host}/app' was built 32 days ago, on 2026-08-20; the limit is 31 days",
            run.Output,
            StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
        Assert.Equal(2, CliRun.In(folder.Path, "verify", "--max-age", "0").Code);
    }

    [Fact]
    public void A_registry_that_gives_no_answer_is_a_problem_of_the_run()
    {
        var silent = $"127.0.0.1:{DockerRegistry.FreePort()}";
        folder.Add("Dockerfile", $"FROM {silent}/x:1.0.0\nFROM {silent}/x:1.0.0\n");
        var run = CliRun.In(folder.Path, "verify");
        Assert.Equal(
            (
                3,
                $"error: 'Dockerfile' names '{silent}/x:1.0.0', which could not be looked up: "
                + $"{silent} refused the connection\n"),
            (run.Code, run.Error));
    }

    [Fact]
    public async Task With_a_word_the_normal_run_asks_too_and_its_fixes_write_what_is_answered()
    {
        await registry.PushAsync("app", "old", "1.2.2");
        var old = await registry.PushAsync("app", "older", "1.2.3");
        var digest = await registry.PushAsync("app", "one", "1.2.3", "1.2", "latest");
        folder.Add("Dockerfile", $"FROM {Host}/app\nFROM {Host}/app:1.2.3@{old} AS b\nFROM {Host}/app:9\n");
        var run = CliRun.In(folder.Path, "--online", "--select", "CL1002,CL7001");
        Assert.Contains(
            "= help: Use '1.2.3', which 'latest' is now (unsafe fix)", run.Output, StringComparison.Ordinal);
        Assert.Contains("CL7001 TagNotFound", run.Output, StringComparison.Ordinal);
        CliRun.In(folder.Path, "fix", "--online", "--unsafe", "--select", "CL1002,CL7003");
        Assert.Equal(
            $"FROM {Host}/app:1.2.3\nFROM {Host}/app:1.2.3@{digest} AS b\nFROM {Host}/app:9\n",
            folder.Text("Dockerfile"));
    }

    [Fact]
    public async Task Registries_are_asked_about_an_image_that_a_fix_brings_in()
    {
        await registry.PushAsync("app", "one", "1.2.3");
        folder.Add("Dockerfile", $"FROM {Host}/App:9\n");
        var run = CliRun.In(folder.Path, "fix", "--online", "--select", "CL1001,CL7001");
        Assert.Equal($"FROM {Host}/app:9\n", folder.Text("Dockerfile"));
        Assert.EndsWith("1 file changed, 1 finding remains\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void A_suppression_of_an_online_rule_works_and_is_not_unused_offline()
    {
        folder.Add("Dockerfile", $"# containerlint ignore CL7001 pushed later\nFROM {Host}/app:9.0.0\n");
        Assert.Equal(0, CliRun.In(folder.Path, "verify").Code);
        Assert.Equal(0, CliRun.In(folder.Path, "--online").Code);
        Assert.Equal(0, CliRun.In(folder.Path).Code);
    }

    [Fact]
    public void Each_image_is_requested_once_and_not_again_in_the_next_run()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(i =>
        {
            registry.Store($"acme/app{i}", $"{i}", "1.2.3");
            return $"FROM {Host}/acme/app{i}:1.2.3\n";
        }));
        using var cache = new TempFolder();
        folder.Add("Dockerfile", text);
        var counter = new CountingHandler();
        var world = new CliWorld
        {
            Folder = folder.Path,
            Variables = { ["XDG_CACHE_HOME"] = cache.Path },
            Network = () => counter,
        };
        var run = CliRun.With(world, "pin", "--dry-run");
        Assert.Equal(500, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal((500, 500), (counter.Count, counter.Heads));
        var again = CliRun.With(world with { Network = CliWorld.NoNetwork }, "pin", "--dry-run");
        Assert.Equal((run.Output, run.Error), (again.Output, again.Error));
    }

    private int Column => $"FROM {Host}/acme/app:1.2.3@".Length + 1;
}
