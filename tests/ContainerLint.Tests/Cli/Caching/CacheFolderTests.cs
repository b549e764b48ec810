using ContainerLint.Cli.Caching;
using Microsoft.Extensions.Time.Testing;

namespace ContainerLint.Tests.Cli.Caching;

public sealed class CacheFolderTests
{
    [Fact]
    public void A_cache_that_was_not_written_for_30_days_is_deleted()
    {
        using var folder = new TempFolder();
        new CacheFolder(folder.Path, TimeProvider.System).Store(1, stream => stream.WriteByte(1));
        var written = File.GetLastWriteTimeUtc(Assert.Single(Caches(folder)));
        var clock = new FakeTimeProvider(written);
        var caches = new CacheFolder(folder.Path, clock);
        File.SetLastWriteTimeUtc(caches.FileOf(1), written - TimeSpan.FromDays(30));
        caches.Store(2, stream => stream.WriteByte(2));
        Assert.Equal(2, Caches(folder).Count());
        clock.Advance(TimeSpan.FromSeconds(1));
        caches.Store(2, stream => stream.WriteByte(2));
        Assert.Equal(caches.FileOf(2), Assert.Single(Caches(folder)));
    }

    private static IEnumerable<string> Caches(TempFolder folder) =>
        folder.Files().Where(name => name.EndsWith(".cache", StringComparison.Ordinal)).Select(name => folder[name]);
}
