using ContainerLint.Cli.Caching;
using ContainerLint.Cli.Registry;
using Microsoft.Extensions.Time.Testing;

namespace ContainerLint.Tests.Cli.Registry;

public sealed class AnswerCacheTests : IDisposable
{
    private static readonly ManifestHead Head = new(
        "sha256:" + new string('a', 64), "application/vnd.oci.image.index.v1+json");

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 21, 12, 0, 0, TimeSpan.Zero));
    private readonly TempFolder caches = new();

    public void Dispose() => caches.Dispose();

    [Fact]
    public void What_a_tag_names_is_believed_for_15_minutes_and_what_a_digest_names_for_good()
    {
        var cache = Open();
        cache.Add("acme/app:1", Head, isLasting: false);
        cache.Add("acme/app tags", ["1", "2"]);
        cache.Add("acme/app@x", Head, isLasting: true);
        cache.Add("acme/app@x inside", new ImageDetails(["linux/amd64"], Created: null));
        cache.Save();
        clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        cache = Open();
        Assert.Equal((Head, Head), (cache.Head("acme/app:1"), cache.Head("acme/app@x")));
        Assert.Equal(["1", "2"], cache.Tags("acme/app tags"));
        clock.Advance(TimeSpan.FromSeconds(1));
        cache = Open();
        Assert.Equal((null, Head), (cache.Head("acme/app:1"), cache.Head("acme/app@x")));
        Assert.Null(cache.Tags("acme/app tags"));
        clock.Advance(TimeSpan.FromDays(1000));
        Assert.Equal(["linux/amd64"], Open().Details("acme/app@x inside")?.Platforms);
    }

    [Fact]
    public void An_answer_of_the_future_is_not_believed()
    {
        var cache = Open();
        cache.Add("acme/app@x", Head, isLasting: true);
        cache.Save();
        clock.AdjustTime(clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        Assert.Null(Open().Head("acme/app@x"));
    }

    [Fact]
    public void Only_the_user_may_read_the_answers()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes");
            return;
        }

        var cache = Open();
        cache.Add("acme/app:1", Head, isLasting: false);
        cache.Save();
        var file = caches[Assert.Single(caches.Files(), name => name.EndsWith(".json", StringComparison.Ordinal))];
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private AnswerCache Open() => AnswerCache.Open(new CacheFolder(caches["containerlint"], clock), clock);
}
