using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ContainerLint.Languages.Compose;
using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Tests.Cli.Registry;

public sealed partial class PinCommandTests : IDisposable
{
    private readonly DockerRegistry registry = DockerRegistry.Start();
    private readonly TempFolder folder = new();

    private string Host => registry.Host;

    public void Dispose()
    {
        registry.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task References_of_every_kind_are_pinned_where_they_are_typed()
    {
        var (app, _, _) = await registry.PushIndexAsync("acme/app", "one", "1.31.4", "1.31", "1", "latest");
        var db = await registry.PushAsync("acme/db", "two", "17.6.0", "17");
        folder
            .Add(
                "Dockerfile",
                $"ARG BASE={Host}/acme/app:1\nARG V=17\nFROM ${{BASE}} AS build\nFROM {Host}/acme/db:$V\n"
                + "COPY --from=build / /\n")
            .Add(
                "compose.yaml",
                $"services:\n  app:\n    image: \"{Host}/acme/app\" # the app\n  db:\n"
                + $"    image: {Host}/acme/db:${{DB:-17}}\n  own:\n    build: .\n    image: {Host}/acme/own:1\n")
            .Add(
                "Images.cs",
                $"using DotNet.Testcontainers.Builders;\nclass Images\n{{\n"
                + $"    const string Db = \"{Host}/acme/db:17\";\n"
                + $"    object Make() => new ContainerBuilder(Db).Build();\n}}\n");
        var run = CliRun.In(folder.Path, "pin");
        Assert.Equal(
            (
                0,
                "Pinned 2 references in Dockerfile\nPinned 1 reference in Images.cs\n"
                + "Pinned 2 references in compose.yaml\n3 files changed, 0 already pinned, 0 not pinned\n",
                ""),
            (run.Code, run.Output, run.Error));
        Assert.Equal(
            $"ARG BASE={Host}/acme/app:1.31.4@{app}\nARG V=17.6.0@{db}\nFROM ${{BASE}} AS build\n"
            + $"FROM {Host}/acme/db:$V\nCOPY --from=build / /\n",
            folder.Text("Dockerfile"));
        Assert.Equal(
            $"services:\n  app:\n    image: \"{Host}/acme/app:1.31.4@{app}\" # the app\n  db:\n"
            + $"    image: {Host}/acme/db:${{DB:-17.6.0@{db}}}\n  own:\n    build: .\n    image: {Host}/acme/own:1\n",
            folder.Text("compose.yaml"));
        Assert.Contains(
            $"const string Db = \"{Host}/acme/db:17.6.0@{db}\";", folder.Text("Images.cs"), StringComparison.Ordinal);
        run = CliRun.In(folder.Path, "pin");
        Assert.Equal((0, "0 files changed, 5 already pinned, 0 not pinned\n"), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("tag", ":1.31.4")]
    [InlineData("tag+digest", ":1.31.4@D")]
    [InlineData("digest", "@D")]
    public async Task The_option_to_decides_what_is_written(string to, string expected)
    {
        var (digest, _, _) = await registry.PushIndexAsync("app", "one", "1.31.4", "1.31");
        folder.Add("Dockerfile", $"FROM {Host}/app:1.31 AS a\n");
        Assert.Equal(0, CliRun.In(folder.Path, "pin", "--to", to).Code);
        Assert.Equal(
            $"FROM {Host}/app{expected.Replace("D", digest, StringComparison.Ordinal)} AS a\n",
            folder.Text("Dockerfile"));
    }

    [Fact]
    public async Task Digests_are_replaced_with_update()
    {
        var old = await registry.PushAsync("app", "old", "1.2.3");
        var current = await registry.PushAsync("app", "new", "1.2.3");
        folder.Add("Dockerfile", $"FROM {Host}/app:1.2.3@{old}\nFROM {Host}/app@{old}\n");
        Assert.Equal("0 files changed, 2 already pinned, 0 not pinned\n", CliRun.In(folder.Path, "pin").Output);
        var run = CliRun.In(folder.Path, "pin", "--update");
        Assert.Equal(1, run.Code);
        Assert.Equal($"FROM {Host}/app:1.2.3@{current}\nFROM {Host}/app@{old}\n", folder.Text("Dockerfile"));
        Assert.Equal(
            $"Dockerfile:2:6: not pinned: '{Host}/app@{old}': it names a digest and no tag, "
            + "so nothing says what to update it to\n",
            run.Error);
    }

    [Fact]
    public async Task Diff_and_dry_run_write_nothing()
    {
        var digest = await registry.PushAsync("app", "one", "1.2.3");
        var text = $"FROM {Host}/app:1.2.3\n";
        folder.Add("Dockerfile", text);
        var run = CliRun.In(folder.Path, "pin", "--diff");
        Assert.Equal(1, run.Code);
        Assert.Contains(
            $"-FROM {Host}/app:1.2.3\n+FROM {Host}/app:1.2.3@{digest}\n", run.Output, StringComparison.Ordinal);
        run = CliRun.In(folder.Path, "pin", "--dry-run");
        Assert.Equal(
            (
                1,
                $"Dockerfile:1:6: {Host}/app:1.2.3 → {Host}/app:1.2.3@{digest}\n",
                "1 reference would be pinned, 0 already pinned, 0 not pinned\n"),
            (run.Code, run.Output, run.Error));
        Assert.Equal(text, folder.Text("Dockerfile"));
        run = CliRun.With(new CliWorld { Input = Encoding.UTF8.GetBytes(text) }, "pin", "-");
        Assert.Equal(text.Replace(":1.2.3", $":1.2.3@{digest}", StringComparison.Ordinal), run.Output);
    }

    [Fact]
    public async Task What_cannot_be_pinned_is_listed_and_the_rest_is_pinned()
    {
        var digest = await registry.PushAsync("app", "one", "1.2.3", "edge");
        await registry.PushAsync("alone", "two", "edge");
        var silent = $"127.0.0.1:{DockerRegistry.FreePort()}";
        folder.Add(
            "Dockerfile",
            $"FROM {Host}/app:edge\nFROM {Host}/gone:1.0.0\nFROM {silent}/x:1.0.0\nFROM {Host}/alone:edge\n");
        var run = CliRun.In(folder.Path, "pin", "--to", "tag");
        Assert.Equal(3, run.Code);
        Assert.Equal(
            $"""
            Dockerfile:2:6: not pinned: '{Host}/gone:1.0.0': {Host} has no 'gone:1.0.0'
            Dockerfile:3:6: not pinned: '{silent}/x:1.0.0': {silent} refused the connection
            Dockerfile:4:6: not pinned: '{Host}/alone:edge': 'edge' moves, and no more precise tag was found that names the same image

            """, run.Error);
        Assert.Equal(
            $"FROM {Host}/app:1.2.3\nFROM {Host}/gone:1.0.0\nFROM {silent}/x:1.0.0\nFROM {Host}/alone:edge\n",
            folder.Text("Dockerfile"));
        Assert.Equal(1, CliRun.In(folder.Path, "pin", "--dry-run").Code % 2);
        Assert.NotEmpty(digest);
    }

    [Theory]
    [InlineData(
        "ARG V=1\nFROM H/one:$V\nFROM H/two:$V\n", "its text is also part of 'H/two:1', for which it would be wrong")]
    [InlineData(
        "ARG V=1\nFROM H/one:$V\nFROM H/one:$V-slim\n",
        "its text is also part of 'H/one:1-slim', for which it would be wrong")]
    [InlineData(
        "ARG V=1\nFROM H/one:$V\nARG V\nRUN echo $V\n",
        "its tag is a value of its own that may have other uses, for which a digest would be wrong")]
    public async Task A_text_with_other_uses_is_left_alone(string text, string reason)
    {
        await registry.PushAsync("one", "one", "1.2.3", "1");
        await registry.PushAsync("two", "two", "1.9.9", "1");
        await registry.PushAsync("one", "slim", "1.2.3-slim", "1-slim");
        text = text.Replace("H", Host, StringComparison.Ordinal);
        folder.Add("Dockerfile", text);
        var run = CliRun.In(folder.Path, "pin");
        Assert.Contains(reason.Replace("H", Host, StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.Equal((1, text), (run.Code, folder.Text("Dockerfile")));
    }

    /// <summary>
    /// Real compose files: every image that they name is in the mirror, and after pinning the files are the same, but
    /// for digests behind references.
    /// </summary>
    [Fact]
    public void In_real_compose_files_references_are_all_that_changes()
    {
        var corpus = SharedFiles.PathOf("corpus/compose");
        var texts = Directory.GetDirectories(corpus).Order(StringComparer.Ordinal).Where((_, i) => i % 3 == 0)
            .SelectMany(project => Directory.GetFiles(project, "*", SearchOption.AllDirectories))
            .ToDictionary(path => Path.GetRelativePath(corpus, path), File.ReadAllBytes);
        foreach (var (name, bytes) in texts)
            folder.Add(name, bytes);
        var images = CliRun.In(folder.Path, "images", "--format", "json");
        var known = JsonDocument.Parse(images.Bytes).RootElement.EnumerateArray()
            .Select(item => item.GetProperty("canonical").GetString()).OfType<string>()
            .Select(text => ImageReference.From(ReferenceSyntax.Parse(text))!)
            .Where(image => image.Registry.Length > 0).ToList();
        var digests = known.DistinctBy(image => image.WithDefaultTag).Where(image => image.Digest is null)
            .Select(image =>
                registry.Store($"{Mirrored(image)}/{image.Repository}", image.WithDefaultTag, image.Tag ?? "latest"))
            .ToHashSet();
        var mirrors = known.DistinctBy(image => image.Registry)
            .SelectMany(image => new[] { "--mirror", $"{image.Registry}={Host}/{Mirrored(image)}" }).ToArray();
        var run = CliRun.In(folder.Path, ["pin", .. mirrors]);
        Assert.InRange(run.Code, 0, 1);
        var pinned = 0;
        foreach (var (name, bytes) in texts)
        {
            // Byte for byte, but for the digests, and the tag that was meant before them.
            var (before, after) =
                (Encoding.Latin1.GetString(bytes), Encoding.Latin1.GetString(File.ReadAllBytes(folder[name])));
            pinned += Digests().Matches(after).Count(match => digests.Contains(match.Groups[1].Value));
            Assert.Equal(WithoutLatest(before), WithoutLatest(
                Digests().Replace(after, match => digests.Contains(match.Groups[1].Value) ? "" : match.Value)));
            if (name.EndsWith("ml", StringComparison.Ordinal))
                Assert.Equal(Names(before), Names(after));
        }

        Assert.InRange(pinned, 100, int.MaxValue);
        Assert.Equal(pinned, run.Output.Split('\n').Where(line => line.StartsWith("Pinned ", StringComparison.Ordinal))
            .Sum(line => int.Parse(line.Split(' ')[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
        var again = CliRun.In(folder.Path, ["pin", .. mirrors]);
        Assert.StartsWith("0 files changed, ", again.Output, StringComparison.Ordinal);
    }

    /// <summary>Where the mirror has a registry: the name of one with a port is no path.</summary>
    private static string Mirrored(ImageReference image) => image.Registry.ToLowerInvariant().Replace(':', '-');

    private static string WithoutLatest(string text) => text.Replace(":latest", "", StringComparison.Ordinal);

    private static List<string> Names(string text) =>
        [.. ComposeLanguage.Instance.Read(new Source("compose.yaml", text), _ => null).Images
            .Select(image => $"{image.Role} {WithoutLatest(image.Text.Value.Split('@')[0])}")];

    [GeneratedRegex("@(sha256:[0-9a-f]{64})")]
    private static partial Regex Digests();
}
