using ContainerLint.Cli.Files;

namespace ContainerLint.Tests.Cli.Files;

public sealed class AtomicFileTests
{
    [Fact]
    public void Only_drafts_of_processes_that_no_longer_run_are_removed()
    {
        using var folder = new TempFolder().Add("a", "1");
        var id = Guid.NewGuid().ToString("N");
        using var other =
            System.Diagnostics.Process.GetProcesses().First(process => process.Id != Environment.ProcessId);
        string[] kept =
        [
            $".containerlint-{other.Id}-{id}.tmp", ".containerlint-baseline.json", ".containerlint-notes.tmp", "a",
            $".containerlint-x-{id}.tmp",
        ];
        foreach (var name in kept[..^2].Append(kept[^1]))
            folder.Add(name, "1");
        folder.Add($".containerlint-{Environment.ProcessId}-{id}.tmp", "1")
            .Add($".containerlint-{int.MaxValue}-{id}.tmp", "1");
        AtomicFile.Sweep(folder["a"]);
        Assert.Equal(kept.Order(StringComparer.Ordinal), folder.Files());
        AtomicFile.Sweep(folder["gone/a"]);
    }

    [Fact]
    public void A_missing_file_is_created()
    {
        using var folder = new TempFolder();
        using (AtomicFile.Prepare(folder["a"], "1"u8))
            Assert.Matches($"^.containerlint-{Environment.ProcessId}-", Assert.Single(folder.Files()));
        Assert.Empty(folder.Files());
        using (var file = AtomicFile.Prepare(folder["a"], "1"u8))
            file.Commit();
        Assert.Equal(["a"], folder.Files());
        Assert.Equal("1", folder.Text("a"));
    }

    [Fact]
    public void A_file_that_has_appeared_since_is_not_replaced_unless_it_may_be()
    {
        using var folder = new TempFolder();
        using (var file = AtomicFile.Prepare(folder["a"], "1"u8))
        {
            folder.Add("a", "2");
            Assert.ThrowsAny<IOException>(() => file.Commit(mayReplace: false));
        }

        Assert.Equal(["a"], folder.Files());
        Assert.Equal("2", folder.Text("a"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_stays_a_link(bool isDangling)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows needs a privilege to make links");
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["b"]);
        File.CreateSymbolicLink(folder["a"], "b/target");
        if (!isDangling)
            folder.Add("b/target", "1");
        using (var file = AtomicFile.Prepare(folder["a"], "2"u8))
            file.Commit();
        Assert.Equal("b/target", new FileInfo(folder["a"]).LinkTarget);
        Assert.Equal("2", folder.Text("b/target"));
    }

    [Fact]
    public void A_file_keeps_its_mode_unless_another_is_asked_for()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no modes");
            return;
        }

        const UnixFileMode everybody = (UnixFileMode)0b110_110_110;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var folder = new TempFolder().Add("a", "1");
        File.SetUnixFileMode(folder["a"], everybody);
        using (var file = AtomicFile.Open(folder["a"]))
            file.Commit();
        Assert.Equal(everybody, File.GetUnixFileMode(folder["a"]));
        using (var file = AtomicFile.Open(folder["a"], owner))
            file.Commit();
        Assert.Equal(owner, File.GetUnixFileMode(folder["a"]));
    }
}
