using ContainerLint.Cli.Files;
using ContainerLint.Tests.Cli.Registry;

namespace ContainerLint.Tests.Cli.Files;

/// <summary>Whatever writes a file removes the drafts that killed runs left in its folder.</summary>
public sealed class OrphanedDraftTests
{
    /// <summary>The draft of a process that no longer runs: no process has this ID.</summary>
    private static readonly string Orphan = $".containerlint-{int.MaxValue}-{Guid.NewGuid():N}.tmp";

    [Fact]
    public void Fix_sweeps_the_folder_of_a_fixed_file()
    {
        using var folder = new TempFolder().Add("a/Dockerfile", "FROM NODE:22.20.0\n").Add($"a/{Orphan}", "FROM no");
        Assert.Equal(0, CliRun.In(folder.Path, "fix").Code);
        Assert.Equal(["a/Dockerfile"], Files(folder));
    }

    [Fact]
    public async Task Pin_sweeps_the_folder_of_a_pinned_file()
    {
        using var registry = DockerRegistry.Start();
        await registry.PushAsync("app", "one", "1.2.3");
        using var folder = new TempFolder().Add("a/Dockerfile", $"FROM {registry["app", "1.2.3"]}\n")
            .Add($"a/{Orphan}", "FROM lo");
        Assert.Equal(0, CliRun.In(folder.Path, "pin").Code);
        Assert.Contains("@sha256:", folder.Text("a/Dockerfile"), StringComparison.Ordinal);
        Assert.Equal(["a/Dockerfile"], Files(folder));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Init_sweeps_its_folder(bool isAppending)
    {
        using var folder = new TempFolder().Add(Orphan, "root");
        if (isAppending)
            folder.Add(".editorconfig", "root = true\n");
        Assert.Equal(0, CliRun.In(folder.Path, "init").Code);
        Assert.Equal([".editorconfig"], Files(folder));
    }

    [Fact]
    public void A_baseline_sweeps_its_folder()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add(Orphan, "{");
        Assert.Equal(0, CliRun.In(folder.Path, "baseline").Code);
        Assert.Equal([".containerlint-baseline.json", "Dockerfile"], Files(folder));
    }

    [Fact]
    public void A_report_sweeps_its_folder()
    {
        using var folder = new TempFolder().Add("Dockerfile", "FROM node\n").Add($"out/{Orphan}", "{");
        Assert.Equal(1, CliRun.In(folder.Path, "--output", "sarif=out/report.sarif").Code);
        Assert.Equal(["Dockerfile", "out/report.sarif"], Files(folder));
    }

    [Fact]
    public void The_cache_of_a_run_sweeps_its_folder()
    {
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder().Add(Orphan, "");
        Assert.Equal(1, CliRun.In(folder.Path, "--cache-folder", caches.Path).Code);
        Assert.EndsWith(".cache", Assert.Single(Files(caches)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_cache_of_registry_answers_sweeps_its_folder()
    {
        var digest = "sha256:" + new string('a', 64);
        using var server = LoopbackServer.Of(request =>
            request.Path.EndsWith("manifests/1.2.3", StringComparison.Ordinal)
                ? LoopbackAnswer.Manifest(digest)
                : new LoopbackAnswer(404));
        using var caches = new TempFolder().Add($"containerlint/{Orphan}", "{");
        var world = new CliWorld { Variables = { ["XDG_CACHE_HOME"] = caches.Path, ["LOCALAPPDATA"] = caches.Path } };
        Assert.SkipWhen(OperatingSystem.IsMacOS(), "The folder of caches of macOS is below HOME");
        CliRun.With(world, "resolve", $"{server.Host}/app:1.2.3");
        Assert.Equal("registry-answers.json", Path.GetFileName(Assert.Single(Files(caches))));
    }

    [Fact]
    public void The_draft_of_a_concurrent_write_is_not_swept()
    {
        using var folder = new TempFolder();
        using var file = AtomicFile.Prepare(folder["a"], "1"u8);
        AtomicFile.Sweep(folder["b"]);
        file.Commit();
        Assert.Equal(["a"], Files(folder));
    }

    private static IEnumerable<string> Files(TempFolder folder) =>
        folder.Files().Select(name => name.Replace('\\', '/'));
}
