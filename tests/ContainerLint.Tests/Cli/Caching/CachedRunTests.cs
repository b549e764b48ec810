using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Files;
using ContainerLint.Cli.Results;
using Microsoft.Extensions.Time.Testing;

namespace ContainerLint.Tests.Cli.Caching;

public sealed class CachedRunTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_cache_changes_nothing_whatever_is_edited(int seed)
    {
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder();
        var random = new Random(seed);
        AssertSame(folder.Path, caches);
        for (var round = 0; round < 12; round++)
        {
            for (var edit = random.Next(3); edit >= 0; edit--)
                Edit(folder, random);
            AssertSame(folder.Path, caches);
        }
    }

    [Fact]
    public void A_cache_changes_nothing_for_real_files()
    {
        var corpus = SharedFiles.PathOf("corpus");
        using var caches = new TempFolder();
        AssertSame(corpus, caches);
        AssertSame(corpus, caches);
    }

    [Fact]
    public void A_second_run_takes_its_result_from_the_first()
    {
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder();
        Assert.Equal(1, Run(folder.Path, caches).Code);
        Rewrite(caches, known => Copy(known, StoredResult.Write(new LintResult([], [], []))));
        Assert.Equal(0, Run(folder.Path, caches).Code);
        folder.Add("src/s05/Plain.cs", "// changed\n");
        Assert.Equal(1, Run(folder.Path, caches).Code);
    }

    [Fact]
    public void A_file_whose_stamp_is_the_same_is_not_read_again()
    {
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder();
        var later = After(folder, TimeSpan.FromHours(1));
        var before = RunAt(later, folder.Path, caches, "--select", "CL1003").Output;
        // The cache says that it names no images: its images are missing from the next result, so it was not read.
        Rewrite(caches, known =>
        {
            var index = known.IndexOf(folder["src/s00/Tests.cs"]);
            Assert.True(known.Records[index].IsSettled);
            known.Records[index] = known.Records[index] with { Verdict = FileVerdict.Code };
            return known;
        });
        var after = RunAt(later, folder.Path, caches, "--select", "CL1003,CL5001").Output;
        Assert.Contains("src/s00/Images.cs", before, StringComparison.Ordinal);
        Assert.DoesNotContain("src/s00/Images.cs", after, StringComparison.Ordinal);
        Assert.Contains("src/s01/Images.cs", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_change_that_keeps_size_and_time_is_seen(bool isSettled)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || !isSettled, "Only Linux says when a file was changed last");
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder();
        var path = folder["src/s03/Dockerfile"];
        var time = File.GetLastWriteTimeUtc(path);
        RunAt(After(folder, isSettled ? TimeSpan.FromHours(1) : TimeSpan.Zero), folder.Path, caches);
        folder.Add("src/s03/Dockerfile", File.ReadAllText(path).Replace("15.1", "14.1", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);
        AssertSame(folder.Path, caches);
    }

    [Fact]
    public void A_cache_is_not_used_with_other_settings()
    {
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder();
        AssertSame(folder.Path, caches);
        AssertSame(folder.Path, caches, "--select", "CL1002");
        AssertSame(folder.Path, caches, "--preset", "strict");
        AssertSame(folder.Path, caches, "--image-api", "S0.Other.Other(A)");
        AssertSame(folder.Path, caches, "src/s01", "src/s02", "--min-severity", "error");
        AssertSame(folder.Path, caches, "--shard", "1/2");
        AssertSame(folder.Path, caches);
    }

    [Fact]
    public void A_damaged_cache_is_not_used()
    {
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder();
        var expected = Run(folder.Path, caches).Output;
        var file = caches[Assert.Single(caches.Files(), name => name.EndsWith(".cache", StringComparison.Ordinal))];
        var good = File.ReadAllBytes(file);
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            var bad = good.ToArray();
            if (round % 4 == 0)
                bad = bad[..random.Next(bad.Length)];
            else if (round % 4 == 1)
                random.NextBytes(bad);
            else if (round % 4 == 2)
                bad[random.Next(bad.Length)] ^= (byte)(1 << random.Next(8));
            else
                bad = [.. bad, 0];
            File.WriteAllBytes(file, bad);
            Assert.Equal(expected, Run(folder.Path, caches).Output);
            Assert.Equal(good.Length, new FileInfo(file).Length);
        }
    }

    [Fact]
    public void Runs_at_the_same_time_do_not_disturb_each_other()
    {
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder();
        var expected = Run(folder.Path, caches, "--no-cache").Output;
        Parallel.For(0, 16, _ => Assert.Equal(expected, Run(folder.Path, caches).Output));
        Assert.DoesNotContain(caches.Files(), name => name.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cache_keeps_itself_out_of_git_and_is_left_by_large_runs_alone()
    {
        using var folder = SampleRepository.Create();
        using var caches = new TempFolder();
        Directory.Delete(caches.Path);
        Run(folder.Path, caches, "--no-cache");
        Run(folder.Path, caches, "src/s00");
        Assert.False(Directory.Exists(caches.Path));
        Run(folder.Path, caches);
        Assert.Equal("*\n", caches.Text(".gitignore"));
        Assert.StartsWith(
            "Signature: 8a477f597d28d172789f06886806bc55\n", caches.Text("CACHEDIR.TAG"), StringComparison.Ordinal);
        Assert.Equal(3, caches.Files().Count());
    }

    [Fact]
    public void Without_a_folder_for_caches_there_is_none()
    {
        Assert.Null(CacheFolder.OfUser(_ => null, TimeProvider.System));
        Assert.Null(CacheFolder.OfUser(_ => "relative", TimeProvider.System));
    }

    private static void AssertSame(string folder, TempFolder caches, params string[] arguments)
    {
        foreach (var format in new[] { "text", "json" })
        {
            var expected = Run(folder, caches, [.. arguments, "--no-cache", "--format", format]);
            var first = Run(folder, caches, [.. arguments, "--format", format]);
            var second = Run(folder, caches, [.. arguments, "--format", format]);
            Assert.Equal((expected.Output, expected.Error, expected.Code), (first.Output, first.Error, first.Code));
            Assert.Equal((expected.Output, expected.Error, expected.Code), (second.Output, second.Error, second.Code));
        }
    }

    private static CliRun Run(string folder, TempFolder caches, params string[] arguments) =>
        RunAt(TimeProvider.System, folder, caches, arguments);

    private static CliRun RunAt(TimeProvider time, string folder, TempFolder caches, params string[] arguments) =>
        CliRun.With(
            new CliWorld { Folder = folder, Time = time }, [.. arguments, "--cache-folder", caches.Path]);

    /// <summary>A clock that shows so long after the last change of a folder.</summary>
    private static FakeTimeProvider After(TempFolder folder, TimeSpan age) =>
        new(folder.Files().Max(name => File.GetLastWriteTimeUtc(folder[name])) + age);

    /// <summary>Something that people and tools do to a repository.</summary>
    private static void Edit(TempFolder folder, Random random)
    {
        var files = folder.Files().Where(name => !name.StartsWith(".git", StringComparison.Ordinal)).ToList();
        var path = files[random.Next(files.Count)];
        var service = $"src/s{random.Next(12):00}";
        switch (random.Next(10))
        {
            case 0:
                File.Delete(folder[path]);
                break;
            case 1:
                folder.Add(path, folder.Text(path));
                break;
            case 2:
                folder.Add(path, folder.Text(path).Replace("17", "16", StringComparison.Ordinal));
                break;
            case 3:
                folder.Add($"{service}/.env", $"TAG={random.Next(3)}\n");
                break;
            case 4:
                folder.Add($"{service}/new/Dockerfile", "FROM postgres:15.1\n");
                break;
            case 5:
                folder.Add(
                    $"{service}/Images.cs", "static class Images { public const string Store = \"redis:8\"; }\n");
                break;
            case 6:
                folder.Add(
                    "src/Directory.Build.props",
                    "<Project><ItemGroup><Using Include=\"S1\" /></ItemGroup></Project>\n");
                break;
            case 7:
                folder.Add(".gitignore", $"s{random.Next(12):00}/\n");
                break;
            case 8:
                File.Move(folder[path], folder[path + ".old"], overwrite: true);
                break;
            default:
                folder.Add($"{service}/Nested.csproj", "<Project />\n");
                break;
        }
    }

    private static void Rewrite(TempFolder caches, Func<CachedFiles, CachedFiles> change)
    {
        var file = caches[Assert.Single(caches.Files(), name => name.EndsWith(".cache", StringComparison.Ordinal))];
        var known = CachedFiles.Load(file, ProgramIdentity.Hash);
        Assert.NotNull(known);
        using var stream = File.Create(file);
        change(known).Write(stream, ProgramIdentity.Hash);
    }

    private static CachedFiles Copy(CachedFiles known, byte[] result) => new()
    {
        Records = known.Records,
        Others = known.Others,
        Answers = known.Answers,
        Question = known.Question,
        OthersQuestion = known.OthersQuestion,
        Result = result,
    };
}
