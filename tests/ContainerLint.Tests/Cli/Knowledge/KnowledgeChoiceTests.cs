using System.Text;
using System.Text.Json;
using ContainerLint.Knowledge;

namespace ContainerLint.Tests.Cli.Knowledge;

/// <summary>Which knowledge a run takes, and what it says about it.</summary>
public sealed class KnowledgeChoiceTests : IDisposable
{
    private const string Newest = "2026-09-15";

    private readonly KnowledgeWorld world = new();

    public KnowledgeChoiceTests() => world.Folder.Add("project/Dockerfile", "FROM engine\n");

    [Fact]
    public void What_is_built_in_is_the_floor()
    {
        var run = world.Run("--format", "json");
        Assert.Equal(("built-in", KnowledgeBase.Embedded.Date.ToString(), KnowledgeBase.Embedded.Hash), Stated(run));
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_first_that_can_be_used_is_taken_as_a_whole()
    {
        world.Folder.Add(Relative(world.Current), KnowledgeWorld.Archive(KnowledgeWorld.Newer, "3.0.0"));
        Assert.Equal("folder", Stated(world.Run("--format", "json")).Source);
        Assert.Contains("Use '3.0.0'", world.Run("--format", "json").Output, StringComparison.Ordinal);
        world.Restore("2026.9.10", KnowledgeWorld.Archive(KnowledgeWorld.Newer, "4.0.0"));
        world.Folder.Add("project/Directory.Packages.props", Reference("Version", "2026.9.10"));
        Assert.Equal("package", Stated(world.Run("--format", "json")).Source);
        world.Folder.Add("project/named.bin", KnowledgeWorld.Archive(Newest, "5.0.0"));
        world.Folder.Add("project/.editorconfig", "root = true\n[*]\ncontainerlint.knowledge = named.bin\n");
        var (source, day, _) = Stated(world.Run("--format", "json"));
        Assert.Equal(("file", Newest), (source, day));
        world.Folder.Add("project/sub/other.bin", KnowledgeWorld.Archive(Newest, "6.0.0"));
        var run = world.Run("--knowledge", "sub/other.bin");
        Assert.Contains("Use '6.0.0'", Json("--knowledge", "sub/other.bin"), StringComparison.Ordinal);
        Assert.Contains($"of {Newest} (", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<PackageReference Include="ContainerLint.Knowledge.Data" Version="2026.9.10" />""")]
    [InlineData("""
        <PackageReference Version="[1.0.0]" PrivateAssets="all" Include="x" />
        <PackageReference Include="containerlint.knowledge.data" PrivateAssets="all" Version="[2026.9.10]" />
        """)]
    [InlineData("""
        <PackageReference Include="ContainerLint.Knowledge.Data">
            <Version>2026.9.10</Version>
        </PackageReference>
        """)]
    public void The_package_of_a_project_file_is_found(string reference)
    {
        world.Restore("2026.9.10", KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        world.Folder.Add("project/app.csproj", $"<Project>{reference}</Project>");
        Assert.Equal("package", Stated(world.Run("--format", "json")).Source);
        Assert.Equal("package", Stated(world.Run("Dockerfile", "--format", "json")).Source);
    }

    [Fact]
    public void A_package_that_is_not_restored_is_none()
    {
        world.Folder.Add("project/app.csproj", Reference("Version", "2026.9.10"));
        Assert.Equal("built-in", Stated(world.Run("--format", "json")).Source);
    }

    [Fact]
    public void What_is_older_than_what_is_built_in_is_taken_only_if_it_is_named()
    {
        world.Folder.Add(Relative(world.Current), KnowledgeWorld.Archive("2026-01-02"));
        Assert.Equal("built-in", Stated(world.Run("--format", "json")).Source);
        Assert.Equal("2026-01-02", Stated(world.Run("--knowledge", world.Current, "--format", "json")).Day);
    }

    [Theory]
    [InlineData("2030-01-01", 0, "is of 2030-01-01, a day in the future")]
    [InlineData("2026-09-10", 1, "is damaged: its content does not match its hash")]
    [InlineData("2026-09-10", 40, "is damaged: its content does not match its hash")]
    [InlineData("2026-09-10", int.MaxValue, "is no knowledge of ContainerLint")]
    [InlineData("", 0, "does not state its day")]
    public void Bad_knowledge_is_said_and_the_floor_is_used(string day, int cut, string problem)
    {
        var bytes = KnowledgeWorld.Archive(day);
        world.Folder.Add("project/bad.bin", bytes[..Math.Max(0, bytes.Length - cut)]);
        var run = world.Run("--knowledge", "bad.bin", "--format", "json");
        Assert.Equal((3, "built-in"), (run.Code, Stated(run).Source));
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Contains(problem, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        var bytes = KnowledgeWorld.Archive(KnowledgeWorld.Newer);
        for (var at = 0; at < bytes.Length; at += 7)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 0x20;
            Assert.Throws<InvalidDataException>(() => KnowledgeFile.Read(changed));
        }
    }

    [Fact]
    public void A_newer_format_is_refused()
    {
        var bytes = KnowledgeWorld.Archive(KnowledgeWorld.Newer);
        bytes[3] = (byte)'9';
        world.Folder.Add("project/new.bin", bytes);
        var run = world.Run("--knowledge", "new.bin");
        Assert.Contains(
            "is of a newer format than this version of ContainerLint reads", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_folder_of_the_user_fails_no_run()
    {
        world.Folder.Add(Relative(world.Current), "CLK2 nonsense");
        world.Folder.Add("project/Dockerfile", "FROM mcr.microsoft.com/dotnet/runtime:10.0.4\n");
        var run = world.Run("--fail-on", "none");
        Assert.Equal(0, run.Code);
        Assert.Contains("is damaged", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_forms_are_read()
    {
        var archive = KnowledgeWorld.Archive(KnowledgeWorld.Newer);
        var text = KnowledgeFile.ToText(archive);
        var start = $"containerlint-knowledge 2026-09-10 {KnowledgeFile.Read(archive).Hash}\n";
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        Assert.Equal(archive, KnowledgeFile.ArchiveOf(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(KnowledgeFile.Read(archive).Hash, KnowledgeFile.Read(Encoding.ASCII.GetBytes(text)).Hash);
        Assert.Throws<InvalidDataException>(() => KnowledgeFile.Read(Encoding.ASCII.GetBytes(text[..^9])));
        Assert.Throws<InvalidDataException>(() => KnowledgeFile.Read(Encoding.ASCII.GetBytes(text.Replace('A', '!'))));
    }

    [Theory]
    [InlineData(31, 0, "")]
    [InlineData(90, 0, "")]
    [InlineData(91, 0, "note: what is known of images is 91 days old; ")]
    [InlineData(180, 0, "note: what is known of images is 180 days old; ")]
    [InlineData(181, 0, "warning: what is known of images is 181 days old, too old to say which tags are the newest; ")]
    [InlineData(31, 30, "error: what is known of images is 31 days old; the limit is 30 days")]
    [InlineData(30, 30, "")]
    public void Age_is_said_once(int age, int limit, string start)
    {
        var day = new Day(TestDay.Today.Number - age);
        world.Folder.Add("project/old.bin", KnowledgeWorld.Archive(day.ToString(), "7.0.0"));
        world.Folder.Add("project/sub/Dockerfile", "FROM engine\n");
        string[] gate = limit > 0 ? ["--max-knowledge-age", $"{limit}d"] : [];
        var run = world.Run(["--knowledge", "old.bin", "--fail-on", "none", .. gate]);
        var said = run.Error.Split('\n').Where(line => line.Contains("days old", StringComparison.Ordinal)).ToList();
        Assert.Equal(start.Length > 0 ? 1 : 0, said.Count);
        Assert.All(said, line => Assert.StartsWith(start, line, StringComparison.Ordinal));
        Assert.Equal(age > limit && limit > 0 ? 1 : 0, run.Code);
        var diff = world.Run("fix", "--unsafe", "--diff", "--knowledge", "old.bin").Output;
        Assert.Equal(age <= 180, diff.Contains("7.0.0", StringComparison.Ordinal));
    }

    [Fact]
    public void The_limit_of_age_is_validated()
    {
        var run = world.Run("--max-knowledge-age", "soon");
        Assert.Equal(2, run.Code);
        Assert.Contains(
            "'soon' is not a number of days, 1 or more: write 30d or 30", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_and_baseline_state_day_and_hash()
    {
        world.Folder.Add(Relative(world.Current), KnowledgeWorld.Archive(KnowledgeWorld.Newer));
        var hash = KnowledgeFile.Read(KnowledgeWorld.Archive(KnowledgeWorld.Newer)).Hash;
        using var sarif = JsonDocument.Parse(world.Run("--format", "sarif").Bytes);
        var driver = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver");
        Assert.Equal(hash, driver.GetProperty("properties").GetProperty("knowledge").GetProperty("hash").GetString());
        Assert.Equal(0, world.Run("baseline").Code);
        Assert.Contains(
            $"\"knowledge\": \"2026-09-10 ({hash[..12]})\"",
            world.Folder.Text("project/.containerlint-baseline.json"),
            StringComparison.Ordinal);
        Assert.Equal(0, world.Run().Code);
    }

    [Fact]
    public void A_cached_result_is_that_of_the_same_knowledge()
    {
        for (var i = 0; i < 80; i++)
            world.Folder.Add($"project/{i}/Dockerfile", "FROM engine\n");
        string[] arguments = ["--format", "json", "--cache-folder", world.Folder["cache"]];
        Assert.DoesNotContain("Use '8.0.0'", world.Run(arguments).Output, StringComparison.Ordinal);
        world.Folder.Add(Relative(world.Current), KnowledgeWorld.Archive(KnowledgeWorld.Newer, "8.0.0"));
        Assert.Contains("Use '8.0.0'", world.Run(arguments).Output, StringComparison.Ordinal);
    }

    public void Dispose() => world.Dispose();

    private string Json(params string[] arguments) => world.Run([.. arguments, "--format", "json"]).Output;

    private static string Reference(string attribute, string version) =>
        $"<Project><PackageVersion Include=\"ContainerLint.Knowledge.Data\" {attribute}=\"{version}\" /></Project>";

    private string Relative(string path) => Path.GetRelativePath(world.Folder.Path, path);

    private static (string Source, string Day, string Hash) Stated(CliRun run)
    {
        using var json = JsonDocument.Parse(run.Bytes);
        var knowledge = json.RootElement.GetProperty("knowledge");
        return (
            knowledge.GetProperty("source").GetString()!,
            knowledge.GetProperty("date").GetString()!,
            knowledge.GetProperty("hash").GetString()!);
    }
}
