using ContainerLint.Cli.Files;

namespace ContainerLint.Tests.Cli.Files;

public sealed class AtomicFileTests
{
    [Fact]
    public void Only_drafts_of_processes_that_are_gone_are_removed()
    {
        using var folder = new TempFolder().Add("a", "1");
        var id = Guid.NewGuid().ToString("N");
        using var other = System.Diagnostics.Process.GetProcesses().First(process => process.Id != Environment.ProcessId);
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
    public void A_file_that_is_not_there_yet_is_made()
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
}
