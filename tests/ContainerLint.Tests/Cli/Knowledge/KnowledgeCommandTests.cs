using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ContainerLint.Cli.Knowledge;
using ContainerLint.Cli.Registry;
using ContainerLint.Knowledge;
using ContainerLint.Tests.Cli.Registry;

namespace ContainerLint.Tests.Cli.Knowledge;

public sealed class KnowledgeCommandTests : IDisposable
{
    private const string Name = "containerlint.knowledge.data";

    private readonly KnowledgeWorld world = new();

    [Fact]
    public void An_update_from_a_file_can_be_taken_back()
    {
        Add("one.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer, "1.0.0"));
        Add("two.txt", Encoding.ASCII.GetBytes(KnowledgeFile.ToText(KnowledgeWorld.Archive("2026-09-11", "2.0.0"))));
        Assert.Equal(0, world.Run("knowledge", "update", "--from", "one.bin").Code);
        Assert.Equal(0, world.Run("knowledge", "update", "--from", "two.txt").Code);
        Assert.Contains("2026-09-11", world.Run("knowledge").Output, StringComparison.Ordinal);
        Assert.Equal(world.Current + "\n", world.Run("knowledge", "path").Output);
        Assert.Equal(0, world.Run("knowledge", "rollback").Code);
        Assert.Contains("2026-09-10", world.Run("knowledge").Output, StringComparison.Ordinal);
        Assert.Equal(0, world.Run("knowledge", "rollback").Code);
        Assert.Contains("2026-09-11", world.Run("knowledge").Output, StringComparison.Ordinal);
        Assert.Equal(0, world.Run("knowledge", "clear").Code);
        Assert.Equal(1, world.Run("knowledge", "path").Code);
        Assert.Equal(3, world.Run("knowledge", "rollback").Code);
    }

    [Fact]
    public void The_first_update_can_be_taken_back_too()
    {
        Add("one.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        Assert.Equal(0, world.Run("knowledge", "update", "--from", "one.bin").Code);
        Assert.Equal(0, world.Run("knowledge", "rollback").Code);
        Assert.Contains("built in", world.Run("knowledge").Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(0, world.Run("knowledge", "rollback").Code);
        Assert.Contains("2026-09-10", world.Run("knowledge").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed/readme.txt")]
    [InlineData("feed/ContainerLint.Knowledge.Data.2026.9.9-preview.nupkg")]
    public void A_folder_without_packages_is_said(string file)
    {
        Add(file, []);
        var run = world.Run("knowledge", "update", "--from", "feed");
        Assert.Equal(3, run.Code);
        Assert.Contains("has no package 'ContainerLint.Knowledge.Data'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_end_is_too_large()
    {
        if (!File.Exists("/dev/zero"))
            Assert.Skip("there is no file without an end here");
        var run = world.Run("knowledge", "--knowledge", "/dev/zero");
        Assert.Equal(3, run.Code);
        Assert.Contains("is too large to be knowledge of images", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_from_a_folder_takes_the_newest_package()
    {
        Add("feed/ContainerLint.Knowledge.Data.2026.9.9.nupkg", Package("2026-09-09"));
        Add($"feed/{Name}/2026.9.10/{Name}.2026.9.10.nupkg", Package(KnowledgeWorld.Newer));
        Add($"feed/{Name}/2026.9.10/{Name}.2026.9.10.nupkg.sha512", Hash(Package(KnowledgeWorld.Newer)));
        Add("feed/Other.2027.1.1.nupkg", Package("2026-09-12"));
        var run = world.Run("knowledge", "update", "--from", "feed");
        Assert.Equal(0, run.Code);
        Assert.Contains("now of 2026-09-10 (", run.Output, StringComparison.Ordinal);
        Assert.Contains("the hashes of package and archive are right", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-02")]
    [InlineData("2026-08-20")]
    public void Older_knowledge_is_not_taken(string day)
    {
        Add("old.bin", KnowledgeWorld.Archive(day));
        var run = world.Run("knowledge", "update", "--from", "old.bin");
        Assert.Equal((0, false), (run.Code, File.Exists(world.Current)));
        Assert.Contains("is not newer", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_used_changes_nothing()
    {
        Add("good.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        Assert.Equal(0, world.Run("knowledge", "update", "--from", "good.bin").Code);
        var before = File.ReadAllBytes(world.Current);
        Refuses("is damaged", KnowledgeWorld.Archive("2026-09-12")[..^1]);
        Refuses("a day in the future", KnowledgeWorld.Archive("2030-01-01"));
        Refuses("cannot be unpacked", Package("2026-09-12")[..^30]);
        Refuses("is no package of knowledge", KnowledgeWorld.Package(KnowledgeWorld.Archive("2026-09-12"), "other"));
        Refuses("not of the day of its version", Package("2026-09-12"), "ContainerLint.Knowledge.Data.2026.9.13.nupkg");
        Refuses("is no knowledge", []);
        Add("ContainerLint.Knowledge.Data.2026.9.12.nupkg.sha512", Hash([]));
        Refuses("it was changed", Package("2026-09-12"), "ContainerLint.Knowledge.Data.2026.9.12.nupkg");
        var nowhere = world.Run("knowledge", "update", "--from", "nowhere");
        Assert.Contains("does not exist", nowhere.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(world.Current));
        Assert.Equal(
            [".lock", "knowledge.bin"],
            Directory.EnumerateFiles(Path.GetDirectoryName(world.Current)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Only_one_update_runs_at_a_time()
    {
        Add("good.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        using (new KnowledgeFolder(Path.GetDirectoryName(world.Current)!).Lock())
        {
            var run = world.Run("knowledge", "update", "--from", "good.bin");
            Assert.Equal((3, false), (run.Code, File.Exists(world.Current)));
            Assert.Contains("Another update is running", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(0, world.Run("knowledge", "update", "--from", "good.bin").Code);
    }

    [Theory]
    [InlineData(true, "the hashes of package and archive are right")]
    [InlineData(false, "no hash of the package is published")]
    public void An_update_from_a_feed_checks_the_hash_that_it_publishes(bool hasHash, string note)
    {
        var package = Package(KnowledgeWorld.Newer);
        using var server = Feed(package, hasHash ? KnowledgeWorld.HashOf(package) : null);
        var start = Stopwatch.StartNew();
        var run = world.Run("knowledge", "update", "--from", $"http://{server.Host}/index.json");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("now of 2026-09-10 (", run.Output, StringComparison.Ordinal);
        Assert.Contains(note, run.Error, StringComparison.Ordinal);
        Assert.InRange(start.ElapsedMilliseconds, 0, 5000);
    }

    [Fact]
    public void A_forged_package_of_a_feed_is_refused()
    {
        using var server = Feed(Package(KnowledgeWorld.Newer), KnowledgeWorld.HashOf([1]));
        var run = world.Run("knowledge", "update", "--from", $"http://{server.Host}/index.json");
        Assert.Equal((3, false), (run.Code, File.Exists(world.Current)));
        Assert.Contains("is not the one whose hash", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_hangs_is_given_up()
    {
        var clock = new TestClock();
        using var server = new LoopbackServer((_, _) =>
        {
            clock.Advance(new RegistryLimits().Attempt * 4);
            return Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken);
        });
        var run = CliRun.With(
            world.World with { Time = clock }, "knowledge", "update", "--from", $"http://{server.Host}/index.json");
        Assert.Equal(3, run.Code);
        Assert.Contains("did not answer in time", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://nuget.invalid/index.json", "is not encrypted: use https")]
    [InlineData("ftp://nuget.invalid/index.json", "is not encrypted: use https")]
    public void A_feed_must_be_encrypted(string feed, string problem) => Assert.Contains(
        problem, world.Run("knowledge", "update", "--from", feed).Error, StringComparison.Ordinal);

    [Fact]
    public void A_server_that_is_no_feed_is_said()
    {
        using var server = new LoopbackServer((_, stream) => Answer(stream, 200, "{}"u8.ToArray()));
        var run = world.Run("knowledge", "update", "--from", $"http://{server.Host}/index.json");
        Assert.Contains("is no NuGet feed of version 3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_are_listed()
    {
        Add("one.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        var run = world.Run("knowledge", "diff", "--knowledge", "one.bin");
        Assert.Equal(1, run.Code);
        Assert.Contains("\n+ engine\n", "\n" + run.Output, StringComparison.Ordinal);
        Assert.Contains("\n- nginx\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (world.Run("knowledge", "diff").Code, world.Run("knowledge", "diff").Output));
    }

    [Fact]
    public void Paths_and_differences_are_written_as_JSON_too()
    {
        Add("one.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        using var path = JsonDocument.Parse(
            world.Run("knowledge", "path", "--knowledge", "one.bin", "--format", "json").Output);
        Assert.EndsWith("one.bin", path.RootElement.GetProperty("path").GetString(), StringComparison.Ordinal);
        using var none = JsonDocument.Parse(world.Run("knowledge", "path", "--format", "json").Output);
        Assert.Null(none.RootElement.GetProperty("path").GetString());
        using var diff = JsonDocument.Parse(
            world.Run("knowledge", "diff", "--knowledge", "one.bin", "--format", "json").Output);
        Assert.Equal(KnowledgeWorld.Newer, diff.RootElement.GetProperty("used").GetProperty("date").GetString());
        var changes = diff.RootElement.GetProperty("differences").EnumerateArray()
            .Select(change => change.GetProperty("change").GetString() + " " + change.GetProperty("name").GetString())
            .ToList();
        Assert.Contains("added engine", changes);
        Assert.Contains("removed nginx", changes);
    }

    [Theory]
    [InlineData("show")]
    [InlineData("path")]
    [InlineData("diff")]
    public void What_is_named_but_cannot_be_used_is_always_said(string action)
    {
        Add("bad.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer)[..^1]);
        Add("folder/file", []);
        var damaged = world.Run("knowledge", action, "--knowledge", "bad.bin");
        Assert.Equal(3, damaged.Code);
        Assert.Contains("is damaged", damaged.Error, StringComparison.Ordinal);
        Assert.Contains(
            "folder' is a folder", world.Run("knowledge", action, "--knowledge", "folder").Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_used_is_not_restored()
    {
        Add("one.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        Add("two.bin", KnowledgeWorld.Archive("2026-09-11"));
        Assert.Equal(0, world.Run("knowledge", "update", "--from", "one.bin").Code);
        Assert.Equal(0, world.Run("knowledge", "update", "--from", "two.bin").Code);
        var former = Path.Combine(Path.GetDirectoryName(world.Current)!, "knowledge.former.bin");
        File.WriteAllBytes(former, File.ReadAllBytes(former)[..^1]);
        var run = world.Run("knowledge", "rollback");
        Assert.Equal(3, run.Code);
        Assert.Contains("is damaged", run.Error, StringComparison.Ordinal);
        Assert.Contains("2026-09-11", world.Run("knowledge").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_a_file_is_its_path()
    {
        Add("one.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        var address = new Uri(world.Folder["project/one.bin"]).AbsoluteUri;
        Assert.Equal(0, world.Run("knowledge", "update", "--from", address).Code);
    }

    [Fact]
    public void A_folder_of_the_user_below_a_file_is_said()
    {
        Add("one.bin", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        var home = world.Folder["project/one.bin"];
        var variables = new Dictionary<string, string>
        {
            ["XDG_DATA_HOME"] = home,
            ["HOME"] = home,
            ["LOCALAPPDATA"] = home,
        };
        var run = CliRun.With(
            world.World with { Variables = variables }, "knowledge", "update", "--from", "one.bin");
        Assert.Equal(3, run.Code);
        Assert.Contains($"'{home}' is no folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30D", null)]
    [InlineData("0", null)]
    [InlineData("soon", "expected a number of days, such as 30d, or 0 for no limit")]
    public void A_limit_in_a_configuration_says_what_it_takes(string days, string? problem)
    {
        Add(".editorconfig", Encoding.ASCII.GetBytes($"root = true\n[*]\ncontainerlint.max_knowledge_age = {days}\n"));
        Add("Dockerfile", "FROM scratch\n"u8.ToArray());
        Assert.Equal(problem is null ? "" : problem, ProblemIn(world.Run().Error + world.Run().Output, "expected "));
    }

    [Theory]
    [InlineData("knowledge", "renew")]
    [InlineData("knowledge", "show", "--from", "x")]
    [InlineData("knowledge", "update", "--from", "")]
    [InlineData("knowledge", "update", "--knowledge", "one.bin")]
    [InlineData("knowledge", "rollback", "--max-knowledge-age", "30d")]
    [InlineData("knowledge", "diff", "--max-knowledge-age", "30d")]
    [InlineData("knowledge", "clear", "--format", "json")]
    [InlineData("knowledge", "--max-knowledge-age", "0")]
    [InlineData("knowledge", "--max-knowledge-age", "30dd")]
    public void Nonsense_is_refused(params string[] arguments) => Assert.Equal(2, world.Run(arguments).Code);

    public void Dispose() => world.Dispose();

    private static byte[] Package(string day) => KnowledgeWorld.Package(KnowledgeWorld.Archive(day));

    private static byte[] Hash(byte[] package) => Encoding.ASCII.GetBytes(KnowledgeWorld.HashOf(package) + "\n");

    /// <summary>The rest of a line from a word on; empty if it is not there.</summary>
    private static string ProblemIn(string text, string word) => text.IndexOf(word, StringComparison.Ordinal) is var at
        and >= 0 ? text[at..].Split('\n')[0] : "";

    private void Add(string name, byte[] bytes) => world.Folder.Add("project/" + name, bytes);

    private void Refuses(string problem, byte[] bytes, string name = "bad.bin")
    {
        Add(name, bytes);
        var run = world.Run("knowledge", "update", "--from", name);
        Assert.Equal(3, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    private static LoopbackServer Feed(byte[] package, string? hash) => new((request, stream) =>
    {
        var host = request.Headers["Host"];
        return request.Path switch
        {
            "/index.json" => Json(stream, $$"""
                {"resources":[{"@id":"http://{{host}}/files","@type":"PackageBaseAddress/3.0.0"},
                 {"@id":"http://{{host}}/registration/","@type":"RegistrationsBaseUrl/3.6.0"}]}
                """),
            $"/files/{Name}/index.json" =>
                Json(stream, """{"versions":["2026.8.21","2026.9.10","2027.1.1-beta","x"]}"""),
            $"/files/{Name}/2026.9.10/{Name}.2026.9.10.nupkg" => Answer(stream, 200, package),
            $"/registration/{Name}/2026.9.10.json" when hash is not null =>
                Json(stream, $$"""{"catalogEntry":"http://{{host}}/catalog.json"}"""),
            "/catalog.json" => Json(stream, $$"""{"packageHash":"{{hash}}","packageHashAlgorithm":"SHA512"}"""),
            _ => Answer(stream, 404, []),
        };
    });

    private static Task Json(Stream stream, string text) => Answer(stream, 200, Encoding.UTF8.GetBytes(text));

    private static async Task Answer(Stream stream, int status, byte[] body)
    {
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\n\r\n"));
        await stream.WriteAsync(body);
    }
}
