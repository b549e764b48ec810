using System.Text;

namespace ContainerLint.Tests.Cli.Files;

/// <summary>The built tool is killed while it writes: nothing is lost, and nothing stays.</summary>
public sealed class KilledFixTests
{
    private const int Count = 1000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Every_file_is_the_old_one_or_the_new_one()
    {
        using var folder = new TempFolder();
        var paths = Enumerable.Range(0, Count).Select(i => $"service{i % 40}/{i}.Dockerfile").ToList();
        var random = new Random(20260921);
        var isTornApart = false;
        for (var round = 0; round < 6; round++)
        {
            foreach (var path in paths)
                folder.Add(path, Old(path));
            var sign = paths[random.Next(Count)];
            await KillWhileItWrites(folder, sign, random.Next(0, 3_000));
            var texts = paths.ToDictionary(path => path, folder.Text);
            Assert.All(texts, pair => Assert.True(
                pair.Value == Old(pair.Key) || pair.Value == New(pair.Key), $"{pair.Key}: {pair.Value}"));
            Assert.Equal(New(sign), texts[sign]);
            isTornApart |= texts.Any(pair => pair.Value == Old(pair.Key));
            Assert.All(folder.Files().Except(paths), IsDraft);
        }

        Assert.True(isTornApart, "every run was over before it was killed");
        // As if it had been killed between writing a draft and putting it in place.
        folder.Add("service1/1.Dockerfile", Old("service1/1.Dockerfile"));
        folder.Add($"service1/.containerlint-{int.MaxValue}-{Guid.NewGuid():N}.tmp", "FROM qu");
        Assert.EndsWith(" of 1,000 files", Tool.In(folder.Path).Output.Split('\n')[^3], StringComparison.Ordinal);
        Assert.Equal(0, Tool.In(folder.Path, "fix").Code);
        Assert.All(paths, path => Assert.Equal(New(path), folder.Text(path)));
        Assert.Equal(paths.Order(StringComparer.Ordinal), folder.Files().Select(path => path.Replace('\\', '/')));
    }

    private static void IsDraft(string path) =>
        Assert.Matches(@"/\.containerlint-\d+-[0-9a-f]{32}\.tmp$", path.Replace('\\', '/'));

    /// <summary>Kills the tool a moment after a file is new.</summary>
    private static async Task KillWhileItWrites(TempFolder folder, string sign, int microseconds)
    {
        using var process = Tool.Start(folder.Path, [], "fix");
        process.StandardInput.Close();
        using var stop = new CancellationTokenSource(Longest);
        var error = process.StandardError.ReadToEndAsync(stop.Token);
        var output = process.StandardOutput.ReadToEndAsync(stop.Token);
        while (folder.Text(sign) != New(sign) && !process.HasExited)
            await Task.Delay(1, stop.Token);
        SpinWait.SpinUntil(() => false, TimeSpan.FromMicroseconds(microseconds));
        process.Kill();
        await process.WaitForExitAsync(stop.Token);
        Assert.Equal("", await error);
        Assert.NotNull(await output);
    }

    private static string Old(string path) => Text(path, "ACME");

    private static string New(string path) => Text(path, "acme");

    private static string Text(string path, string account)
    {
        var text = new StringBuilder($"# {path}\n");
        for (var i = 0; i < 20; i++)
            text.Append($"FROM quay.io/{account}/image{i}:1 AS stage{i}\n");
        return text.ToString();
    }
}
