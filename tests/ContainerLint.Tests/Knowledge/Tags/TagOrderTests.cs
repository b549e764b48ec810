using System.Globalization;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.KnowledgeGenerator;
using CsCheck;

namespace ContainerLint.Tests.Knowledge.Tags;

public sealed class TagOrderTests
{
    private static readonly Gen<string> Version = Gen.OneOf(
        Gen.Int[0, 30].Array[1, 4].Select(numbers => string.Join('.', numbers)),
        Gen.Int[0, 30].Array[1, 3].Select(numbers => "v" + string.Join('.', numbers)),
        Gen.DateOnly.Select(day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[1, 30], Gen.Int[1, 5], (number, candidate) => $"{number}.0rc{candidate}"),
        Gen.Select(Gen.Int[1, 30], Gen.Int[1, 5], (number, beta) => $"{number}-beta.{beta}"),
        OneOf("latest", "lts", "stable", "8u502-b07"));

    private static readonly Gen<string> Variant = OneOf(
        "", "-alpine", "-alpine3.22", "-slim", "-bookworm-slim", "-windowsservercore-ltsc2022", "-jdk-noble", "-fpm");

    private static readonly Gen<string> Tag = Gen.OneOf(
        Gen.Select(Version, Variant, (version, variant) => version + variant),
        Gen.String[Gen.Char["0123456789.-_uvbprcam"], 0, 20]);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    /// <summary>Each tag is older than the next.</summary>
    [Theory]
    [InlineData("3.9 3.10 3.10.1 3.11.0rc1 3.11.0 3.11.1")]
    [InlineData("19beta1 19beta3 19-rc1 19")]
    [InlineData("9-ea-10 9-ea-11 9-alpha1 9-M1 9-RC1 9")]
    [InlineData("bookworm-20250101 bookworm-20260803 bookworm-20260803.1")]
    [InlineData("8u40-b09 8u40-b10 8u502-b07 11.0.4 11.0.19_7")]
    [InlineData("v2.9 v2.11 v3.0.0-beta.1 v3.0.0")]
    [InlineData("2025.12.31 2026.08.01 2026.08.02")]
    [InlineData("2.0.20250101.0 2.0.20260817.0 2023.12.20260817.0")]
    public void Versions_are_ordered_as_numbers(string tags)
    {
        var names = tags.Split(' ').Select(TagName.Parse).ToList();
        for (var at = 1; at < names.Count; at++)
            Assert.True(TagOrder.Compare(names[at - 1], names[at]) < 0, $"{names[at - 1]} {names[at]}");
    }

    [Fact]
    public void Any_tags_have_a_total_order() => Gen.Select(Tag, Tag, Tag).Sample((one, two, three) =>
    {
        var (a, b, c) = (TagName.Parse(one), TagName.Parse(two), TagName.Parse(three));
        Assert.Equal(0, TagOrder.Compare(a, a));
        Assert.Equal(Math.Sign(TagOrder.Compare(a, b)), -Math.Sign(TagOrder.Compare(b, a)));
        if (TagOrder.Compare(a, b) <= 0 && TagOrder.Compare(b, c) <= 0)
            Assert.True(TagOrder.Compare(a, c) <= 0);
    });

    [Fact]
    public void A_variant_changes_no_version_and_a_version_no_variant() =>
        Gen.Select(Version, Variant, Variant).Sample((version, one, other) =>
        {
            var (a, b) = (TagName.Parse(version + one), TagName.Parse(version + other));
            Assert.Equal(0, TagOrder.Compare(a, b));
            Assert.Equal(one == other, TagOrder.IsSameVariant(a, b));
            Assert.Equal(one.TrimStart('-'), a.Variant);
        });

    [Fact]
    public void Any_text_is_parsed_without_loss() => Tag.Sample(text =>
    {
        var tag = TagName.Parse(text);
        Assert.Equal(text, tag.Text);
        Assert.Equal(tag.Numbers.Count, tag.Digits.Count);
        Assert.All(tag.Words, word => Assert.Contains(word, text, StringComparison.Ordinal));
        Assert.Equal(tag.Numbers.Count, TagOrder.CommonNumbers(tag, tag));
        Assert.True(TagOrder.IsPrefix(tag, tag));
    });

    /// <summary>For any tags of an image, whichever is looked up.</summary>
    [Fact]
    public void The_most_specific_tag_is_never_less_precise_nor_another_version() =>
        Gen.Select(Tag, Tag.Array[0, 8]).Sample((text, others) =>
        {
            var (tag, specific) = (TagName.Parse(text), TagName.Parse(SpecificTag.Of(text, others)));
            Assert.True(specific.Precision >= tag.Precision);
            Assert.True(TagOrder.IsPrefix(tag, specific));
            Assert.True(tag.Text == specific.Text || others.Contains(specific.Text));
            if (tag.IsVersioned)
                Assert.True(TagOrder.IsAmong(tag.Words, specific.Words));
        });

    [Theory]
    [InlineData("1-alpine3.18", "2-alpine3.22", true)]
    [InlineData("1-slim-bullseye", "1-slim-trixie", true)]
    [InlineData("1-jammy", "1-noble", true)]
    [InlineData("1-windowsservercore-ltsc2019", "1-windowsservercore-ltsc2022", true)]
    [InlineData("1-bullseye", "1-jammy", false)]
    [InlineData("1-jdk17", "1-jdk21", false)]
    [InlineData("1-alpine3.18", "1-alpine3.22-slim", false)]
    [InlineData("1-temurin-17", "1-temurin-21", false)]
    public void Related_variants_differ_in_the_release_of_the_operating_system(string one, string other, bool same) =>
        Assert.Equal(same, TagOrder.IsSameFamily(TagName.Parse(one), TagName.Parse(other)));

    [Theory]
    [InlineData("1-bullseye", "1-trixie")]
    [InlineData("1-slim-focal", "1-slim-jammy")]
    [InlineData("1-alpine3.9", "1-alpine3.22")]
    [InlineData("1-windowsservercore-ltsc2019", "1-windowsservercore-ltsc2022")]
    public void Operating_system_releases_are_ordered(string older, string newer)
    {
        Assert.True(TagOrder.CompareReleases(TagName.Parse(older), TagName.Parse(newer)) < 0);
        Assert.True(TagOrder.CompareReleases(TagName.Parse(newer), TagName.Parse(older)) > 0);
    }

    /// <summary>The code names are those that endoflife.date records.</summary>
    [Theory]
    [InlineData("debian")]
    [InlineData("ubuntu")]
    public void Code_names_are_known(string product)
    {
        var named = KnowledgeBase.Embedded.EndOfLife.CyclesOf(product)
            .Where(cycle => cycle.CodeName.Length > 0).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, cycle =>
        {
            var release = Distributions.Find(cycle.CodeName.Split(' ')[0].ToLowerInvariant())!;
            Assert.Equal(product, release.Distribution);
            Assert.Equal(0, TagOrder.Compare(cycle.Version, release.Version));
        });
    }
}
