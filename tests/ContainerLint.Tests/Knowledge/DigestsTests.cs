using ContainerLint.Knowledge;
using ContainerLint.KnowledgeGenerator;

namespace ContainerLint.Tests.Knowledge;

public sealed class DigestsTests
{
    private const string Sdk = "mcr.microsoft.com/dotnet/sdk";

    private static readonly string Rows = $"""
        {Sdk} 6.0 2024-10-08 {DigestRows.Digest('1')} index
        {Sdk} 6.0 2024-11-12 {DigestRows.Digest('2')} index
        {Sdk} 6.0.427 2024-10-08 {DigestRows.Digest('1')} index
        {Sdk} 6.0-bookworm-slim 2024-10-08 {DigestRows.Digest('1')} index
        {Sdk} 6.0-bookworm-slim-amd64 2024-10-08 {DigestRows.Digest('a')} platform
        {Sdk} 6.0-nanoserver-1809 2024-10-08 {DigestRows.Digest('b')} platform
        {Sdk} 10.0 2026-08-10 {DigestRows.Digest('4')} index
        {Sdk} 10.0 2026-08-10 {DigestRows.Digest('3')} index
        docker.io/library/postgres 18.1 2025-11-15 {DigestRows.Digest('5')} 3
        docker.io/library/postgres 18 2025-11-15 {DigestRows.Digest('5')} 3
        docker.io/library/postgres 18 2026-02-20 {DigestRows.Digest('6')} 1
        """;

    private static readonly Day Today = new(2026, 9, 1);

    public static TheoryData<bool> Forms => [true, false];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_digest_is_the_tags_that_named_it(bool isWhole)
    {
        var found = KnowledgeOf(isWhole).Digests.Find(Sdk, DigestRows.Digest('1'))!;
        Assert.Equal(["6.0.427", "6.0", "6.0-bookworm-slim"], found.Tags);
        Assert.Equal("2024-10-08", found.Day.ToString());
        Assert.True(found.IsRecorded);
        Assert.False(found.IsPlatform);
        Assert.Equal(1, found.Superseded);
        Assert.Equal(
            "sha256:111111111111 = mcr.microsoft.com/dotnet/sdk:6.0.427, 2024-10-08, superseded once, "
                + "out of support since 2024-11-12",
            found.Describe(Today));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_public_repositories_write_is_a_lower_bound(bool isWhole)
    {
        var found = KnowledgeOf(isWhole).Digests.Find("docker.io/library/postgres", DigestRows.Digest('5'))!;
        Assert.Equal((false, 3), (found.IsRecorded, found.Owners));
        Assert.Equal(
            "sha256:555555555555 = postgres:18.1, 2025-11-15, superseded at least once",
            found.Describe(Today));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Digests_of_one_day_keep_the_order_in_which_the_tag_named_them(bool isWhole)
    {
        var digests = KnowledgeOf(isWhole).Digests;
        Assert.Equal(1, digests.Find(Sdk, DigestRows.Digest('4'))!.Superseded);
        Assert.Equal(0, digests.Find(Sdk, DigestRows.Digest('3'))!.Superseded);
    }

    [Theory]
    [InlineData("sdk", "sha256:1111111111111111", 48, '2', true)]
    [InlineData("sdk", "sha256:1111111", 57, '2', false)]
    [InlineData("aspnet", "sha256:", 64, '1', false)]
    [InlineData("sdk", "sha512:", 64, '1', false)]
    [InlineData("sdk", "sha256:", 63, '1', false)]
    [InlineData("sdk", "sha256:z", 63, '1', false)]
    [InlineData("sdk", "", 0, '1', false)]
    public void Other_digests_are_unknown(string name, string start, int count, char digit, bool isKnownByItsStart)
    {
        var (repository, digest) = ("mcr.microsoft.com/dotnet/" + name, start + new string(digit, count));
        Assert.Null(KnowledgeOf(true).Digests.Find(repository, digest));
        Assert.Equal(isKnownByItsStart, KnowledgeOf(false).Digests.Find(repository, digest) is not null);
    }

    [Fact]
    public void The_program_has_the_digests_that_tags_name_but_not_the_members_of_indexes()
    {
        Assert.NotNull(KnowledgeOf(true).Digests.Find(Sdk, DigestRows.Digest('a')));
        Assert.Null(KnowledgeOf(false).Digests.Find(Sdk, DigestRows.Digest('a')));
        Assert.True(KnowledgeOf(false).Digests.Find(Sdk, DigestRows.Digest('b'))!.IsPlatform);
    }

    [Fact]
    public void A_member_of_an_index_is_told_from_the_digest_of_a_tag_of_one_platform()
    {
        var member = KnowledgeOf(true).Digests.Find(Sdk, DigestRows.Digest('a'))!;
        Assert.True(member.IsMemberOf("6.0"));
        Assert.True(member.IsMemberOf("6.0.427"));
        Assert.False(member.IsMemberOf("10.0"));
        Assert.False(member.IsMemberOf("6.0-bookworm-slim-amd64"));
        Assert.False(KnowledgeOf(true).Digests.Find(Sdk, DigestRows.Digest('b'))!.IsMemberOf("6.0-nanoserver-1809"));
    }

    [Fact]
    public void Only_whole_digests_can_be_written()
    {
        var newest = KnowledgeOf(true).Digests.NewestOf(Sdk, "10.0")!;
        Assert.Equal(
            (DigestRows.Digest('3'), "2026-08-10", "recorded by its publisher"),
            (newest.Digest, newest.Day.ToString(), newest.Source));
        Assert.Null(KnowledgeOf(true).Digests.NewestOf(Sdk, "10.1"));
        Assert.Null(KnowledgeOf(false).Digests.NewestOf(Sdk, "10.0"));
        Assert.Equal((true, true), (KnowledgeOf(true).Digests.AreKnown, KnowledgeOf(true).Digests.AreWhole));
        Assert.Equal((true, false), (KnowledgeOf(false).Digests.AreKnown, KnowledgeOf(false).Digests.AreWhole));
    }

    [Fact]
    public void Nothing_says_which_one_of_the_digests_that_repositories_pin_in_the_same_days_is_newer()
    {
        const string alpine = "docker.io/library/alpine";
        var digests = DigestRows.Knowledge($"""
            {alpine} 3.24 2026-06-10 {DigestRows.Digest('1')} 4
            {alpine} 3.24 2026-06-16 {DigestRows.Digest('2')} 5
            {alpine} 3.24 2026-06-16 {DigestRows.Digest('3')} 3
            {alpine} 3.23 2026-06-16 {DigestRows.Digest('4')} 2
            {alpine} 3.23 2026-06-16 {DigestRows.Digest('5')} 2
            {alpine} 3.22 2026-06-01 {DigestRows.Digest('6')} 9
            {alpine} 3.22 2026-06-16 {DigestRows.Digest('7')} 2
            """).Digests;
        Assert.Equal(
            [0, 0, 0, 1],
            "1236".Select(digit => digests.Find(alpine, DigestRows.Digest(digit))!.Superseded));
        Assert.Equal(DigestRows.Digest('2'), digests.NewestOf(alpine, "3.24")!.Digest);
        Assert.Null(digests.NewestOf(alpine, "3.23"));
        Assert.Equal(DigestRows.Digest('7'), digests.NewestOf(alpine, "3.22")!.Digest);
    }

    [Fact]
    public void The_digests_of_the_archive_replace_those_of_the_program()
    {
        var whole = DigestTexts.Whole(DigestRows.Read($"{Sdk} 9.0 2026-08-01 {DigestRows.Digest('9')} index"));
        var archive = new KnowledgeBase(new Archive(ArchiveWriter.WriteContents(whole)));
        var opened = 0;
        var digests = archive.WithDigests(() =>
        {
            opened++;
            return new MemoryStream();
        }).Digests;
        Assert.NotNull(digests.Find(Sdk, DigestRows.Digest('9')));
        Assert.Null(digests.Find(Sdk, DigestRows.Digest('1')));
        Assert.Equal(0, opened);
    }

    [Fact]
    public void Nothing_is_read_before_a_digest_is_asked_for()
    {
        var knowledge = KnowledgeBase.Embedded.WithDigests(() => throw new InvalidOperationException());
        Assert.NotNull(knowledge.TagsOf("nginx"));
        Assert.NotNull(knowledge.Digests);
    }

    [Fact]
    public void Without_digests_none_is_known()
    {
        Assert.False(KnowledgeBase.Embedded.Digests.AreKnown);
        Assert.False(KnowledgeBase.Embedded.Digests.AreWhole);
        Assert.Null(KnowledgeBase.Embedded.Digests.Find(Sdk, DigestRows.Digest('1')));
        Assert.Null(KnowledgeBase.Embedded.Digests.NewestOf(Sdk, "10.0"));
    }

    [Fact]
    public void Damaged_digests_are_no_error()
    {
        var table = DigestTexts.Table(DigestRows.Read(Rows)[Sdk], 32);
        var random = new Random(13);
        for (var round = 0; round < 2000; round++)
        {
            var bytes = table.AsSpan(0, random.Next(table.Length + 1)).ToArray();
            for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var archive = ArchiveWriter.WriteContents(
                [new(Digests.Contents, "whole\n"u8.ToArray()), new(Digests.NameOf(Sdk), bytes)]);
            var digests = KnowledgeBase.Embedded.WithDigests(() => new MemoryStream(archive)).Digests;
            var found = digests.Find(Sdk, DigestRows.Digest('1'));
            _ = found?.Describe(Today);
            _ = found?.IsMemberOf("6.0");
            _ = digests.NewestOf(Sdk, "10.0");
        }

        var truncated = KnowledgeBase.Embedded.WithDigests(() => new MemoryStream([1, 2, 3])).Digests;
        Assert.False(truncated.AreKnown);
        Assert.Null(truncated.Find(Sdk, DigestRows.Digest('1')));
    }

    [Fact]
    public void The_same_digests_give_the_same_bytes_in_any_order()
    {
        var reversed = string.Join('\n', Rows.Split('\n').OrderByDescending(row => row.Split(' ')[1]));
        Assert.NotEqual(Rows, reversed);
        Assert.Equal(
            ArchiveWriter.WriteContents(DigestTexts.Whole(DigestRows.Read(Rows))),
            ArchiveWriter.WriteContents(DigestTexts.Whole(DigestRows.Read(reversed))));
    }

    private static KnowledgeBase KnowledgeOf(bool isWhole) =>
        isWhole ? DigestRows.Knowledge(Rows) : DigestRows.ShortKnowledge(Rows);
}
