using System.Text.Json;
using ContainerLint.Cli.Registry;

namespace ContainerLint.Tests.Cli;

/// <summary>What commands do with the digests that are built in: they say what a digest is, and write none.</summary>
public sealed class OfflineDigestsTests : IDisposable
{
    private const string Digest = "sha256:9b2f6581fb11f9315086c772ba918fba1de49131d6156c4165e2fdf6488e9d10";
    private const string Known = "6.0.407-alpine3.16, 2023-03-29";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Images_says_what_a_digest_is()
    {
        folder.Add("Dockerfile", $"FROM mcr.microsoft.com/dotnet/sdk@{Digest}\nFROM node:22\n");
        var lines = CliRun.In(folder.Path, "images").Output.Split('\n');
        Assert.EndsWith("DIGEST IS", lines[0], StringComparison.Ordinal);
        Assert.Contains(Known, lines[1], StringComparison.Ordinal);
        Assert.EndsWith("out of support since 2024-11-12", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("Dockerfile:2:6", lines[2].TrimEnd(), StringComparison.Ordinal);

        using var json = JsonDocument.Parse(CliRun.In(folder.Path, "images", "--format", "json").Output);
        var digest = json.RootElement[0].GetProperty("digest");
        Assert.StartsWith(
            $"sha256:9b2f6581fb11 = mcr.microsoft.com/dotnet/sdk:{Known}",
            digest.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("2023-03-29", digest.GetProperty("day").GetString());
        Assert.Contains("6.0-alpine3.16", digest.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.True(digest.GetProperty("outOfSupport").GetBoolean());
        Assert.True(digest.GetProperty("recorded").GetBoolean());
        Assert.False(digest.GetProperty("platform").GetBoolean());
        Assert.False(json.RootElement[1].TryGetProperty("digest", out _));
    }

    [Fact]
    public void Without_a_known_digest_the_table_is_as_before()
    {
        folder.Add("Dockerfile", $"FROM acme/app@{Digest}\n");
        Assert.DoesNotContain("DIGEST IS", CliRun.In(folder.Path, "images").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pin_says_what_is_missing_to_write_digests_offline_and_asks_nobody()
    {
        folder.Add("Dockerfile", "FROM node:22\n");
        var opened = 0;
        var run = CliRun.With(
            new CliWorld
            {
                Folder = folder.Path,
                Network = () =>
                {
                    opened++;
                    return HttpExchange.Network(new RegistryLimits());
                },
            },
            "pin", "--offline");
        Assert.Equal(
            (1, "0 files changed, 0 already pinned, 1 not pinned\n", "Dockerfile:1:6: not pinned: 'node:22': "
                + "no whole digests are known offline: run 'containerlint knowledge update', "
                + "or add the package ContainerLint.Knowledge.Data\n"),
            (run.Code, run.Output, run.Error));
        Assert.Equal((0, "FROM node:22\n"), (opened, folder.Text("Dockerfile")));
    }

    [Fact]
    public void Exact_tags_can_be_written_offline()
    {
        folder.Add("Dockerfile", "FROM postgres:17-bookworm\nFROM acme/app:latest\n");
        var run = CliRun.In(folder.Path, "pin", "--offline", "--to", "tag");
        Assert.Matches("^FROM postgres:17\\.[0-9]+-bookworm\nFROM acme/app:latest\n$", folder.Text("Dockerfile"));
        Assert.Contains("'latest' moves, and no more precise tag is known", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
    }
}
