using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Tests.Knowledge;

public sealed class ImageTagsTests
{
    /// <summary>A few days after the end of the record.</summary>
    private static readonly Day Today = new(2026, 9, 10);

    [Theory]
    [InlineData("nginx", "latest", "1.31.4")]
    [InlineData("nginx", "mainline-alpine-slim", "1.31.4-alpine-slim")]
    [InlineData("nginx", "trixie", "1.31.4-trixie")]
    [InlineData("nginx", "1.31.4", "1.31.4")]
    [InlineData("nginx", "1.25", null)]
    [InlineData("node", "lts-alpine", "24.19.0-alpine")]
    [InlineData("node", "krypton-alpine", "24.19.0-alpine")]
    [InlineData("debian", "latest", "13.6")]
    [InlineData("debian", "bookworm-slim", "bookworm-20260803-slim")]
    [InlineData("ubuntu", "latest", "26.04")]
    [InlineData("ubuntu", "26.04", "26.04")]
    [InlineData("almalinux", "latest", "10.2-20260602")]
    [InlineData("python", "3.15-rc", "3.15.0rc1")]
    [InlineData("openjdk", "28-ea-jdk-oracle", "28-ea-11-jdk-oracle")]
    [InlineData("eclipse-temurin", "8", "8u502-b07-jdk")]
    [InlineData("eclipse-temurin", "latest", "25.0.4_7-jdk")]
    [InlineData("traefik", "langres", "3.7.11")]
    [InlineData("traefik", "v3", "v3.7.11")]
    [InlineData("wordpress", "cli", "cli-2.12.0")]
    [InlineData("clojure", "temurin-8-bookworm", "temurin-8-tools-deps-1.12.5.1664-bookworm")]
    [InlineData("buildpack-deps", "jammy-curl", "jammy-curl")]
    [InlineData("ros", "humble", "humble")]
    public void The_most_specific_tag_is_of_the_same_image_and_variant(string name, string tag, string? specific) =>
        Assert.Equal(specific, KnowledgeBase.Embedded.TagsOf(name)!.MostSpecificOf(tag));

    [Theory]
    [InlineData("nginx", "latest", true)]
    [InlineData("nginx", "1.31", true)]
    [InlineData("nginx", "1.31.4", false)]
    [InlineData("postgres", "17", true)]
    [InlineData("postgres", "17.11", false)]
    [InlineData("ubuntu", "24.04", false)]
    [InlineData("ubuntu", "noble", true)]
    [InlineData("oraclelinux", "9", false)]
    [InlineData("buildpack-deps", "bookworm", true)]
    [InlineData("nginx", "1.25", false)]
    public void A_tag_floats_if_another_one_names_the_same_image_more_precisely(string name, string tag, bool floats) =>
        Assert.Equal(floats, KnowledgeBase.Embedded.TagsOf(name)!.IsFloating(tag));

    [Theory]
    [InlineData("nginx", "1.31.1", "1.31", true, "1.31.4", "1.31.4")]
    [InlineData("nginx", "1.25.3-alpine", "1.25", false, null, "1.31.4-alpine")]
    [InlineData("postgres", "15.1", "15", true, "15.19", "15.19")]
    [InlineData("mongo", "6", "6", false, null, null)]
    [InlineData("mysql", "8.0", "8.0", false, null, "8.4")]
    [InlineData("mysql", "9.4.0", "9", true, "9.7.2", "9.7.2")]
    [InlineData("ubuntu", "20.04", "20.04", false, null, null)]
    [InlineData("python", "3.13.1-slim-bookworm", "3.13", true, "3.13.15-slim-bookworm", "3.14.7-slim-bookworm")]
    [InlineData("eclipse-temurin", "8u442-b06-jre", "8", true, "8u502-b07-jre", "8u502-b07-jre")]
    [InlineData("debian", "bullseye-20220328-slim", "", true, "bullseye-20260803-slim", null)]
    [InlineData("rabbitmq", "3-management", "3", false, null, null)]
    public void Version_lines_are_built_in_parallel(
        string name, string tag, string line, bool isBuilt, string? newest, string? newestOfMajor)
    {
        var found = KnowledgeBase.Embedded.TagsOf(name)!.LineOf(tag)!;
        Assert.Equal((line, isBuilt), (found.Name, found.IsBuilt));
        Assert.Equal(
            (newest, newestOfMajor),
            (found.Newest, KnowledgeBase.Embedded.TagsOf(name)!.NewestOfMajor(tag, _ => true)));
        Assert.Equal(newest, KnowledgeBase.Embedded.TagsOf(name)!.NewestLike(tag));
    }

    [Theory]
    [InlineData("python", "3.13.3-alpine3.20", "3.13.15-alpine3.24")]
    [InlineData("mariadb", "10.6.4-focal", "10.6.28-jammy")]
    [InlineData("maven", "3.9.9-eclipse-temurin-20", null)]
    public void A_line_may_continue_in_a_related_variant(string name, string tag, string? related)
    {
        var line = KnowledgeBase.Embedded.TagsOf(name)!.LineOf(tag)!;
        Assert.Null(line.Newest);
        Assert.Equal(related, line.NewestRelated);
    }

    [Theory]
    [InlineData("nginx", "alpine")]
    [InlineData("node", "lts-buster")]
    public void A_tag_without_a_version_has_no_line(string name, string tag) =>
        Assert.Null(KnowledgeBase.Embedded.TagsOf(name)!.LineOf(tag));

    [Theory]
    [InlineData("postgres", "15.1", "2022-11-10", "2023-02-10")]
    [InlineData("nginx", "latest", "2014-06-05", null)]
    [InlineData("mongo", "6.0", "2022-08-24", "2026-05-15")]
    [InlineData("ubuntu", "13.10", "2013-11-04", "2014-06-24")]
    public void The_history_says_when_a_tag_was_built(string name, string tag, string first, string? left)
    {
        var history = KnowledgeBase.Embedded.TagsOf(name)!.HistoryOf(tag)!.Value;
        Assert.Equal((first, left), (history.First.ToString(), history.Removed?.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("15.1 15")]
    [InlineData("5.1")]
    [InlineData("0\n")]
    public void Parts_of_the_history_that_are_not_tags_have_none(string tag) =>
        Assert.Null(KnowledgeBase.Embedded.TagsOf("postgres")!.HistoryOf(tag));

    [Theory]
    [InlineData("node", "24", TagStatus.Built)]
    [InlineData("node", "18", TagStatus.Removed)]
    [InlineData("node", "99", TagStatus.NeverBuilt)]
    [InlineData("node", "20.1.0-noble", TagStatus.NeverBuilt)]
    [InlineData("node", "24-apline", TagStatus.NeverBuilt)]
    [InlineData("node", "stable", TagStatus.NeverBuilt)]
    [InlineData("nginx", "1.31.3-foo", TagStatus.NeverBuilt)]
    [InlineData("elasticsearch", "8", TagStatus.NeverBuilt)]
    [InlineData("python", "3.14.99", TagStatus.NeverBuilt)]
    [InlineData("jenkins", "2.440", TagStatus.NeverBuilt)]
    [InlineData("nginx", "1.31.5", TagStatus.Unknown)]
    [InlineData("nginx", "1.33.0-alpine3.25", TagStatus.Unknown)]
    [InlineData("node", "27-alpine", TagStatus.Unknown)]
    [InlineData("node", "24.20.0", TagStatus.Unknown)]
    [InlineData("node", "24-alpine3.25", TagStatus.Unknown)]
    [InlineData("python", "3.14-slim-forky", TagStatus.Unknown)]
    [InlineData("debian", "trixie-20260901-slim", TagStatus.Unknown)]
    [InlineData("couchdb-nouveau", "latest", TagStatus.Unknown)]
    public void A_tag_that_may_be_newer_than_the_record_is_unknown(string name, string tag, object standing) =>
        Assert.Equal(standing, KnowledgeBase.Embedded.TagsOf(name)!.StatusOf(tag, Today));

    [Theory]
    [InlineData("sdk", "10.0", TagStatus.Built)]
    [InlineData("sdk", "10.0.500", TagStatus.Unknown)]
    [InlineData("sdk", "10.0.411-alpine3.24", TagStatus.Unknown)]
    [InlineData("sdk", "11.0", TagStatus.Unknown)]
    [InlineData("sdk", "11.0.100-alpine3.24", TagStatus.Unknown)]
    [InlineData("aspnet", "11.0-resolute", TagStatus.Unknown)]
    [InlineData("aspnet", "11.0-noble-chiseled", TagStatus.Unknown)]
    [InlineData("sdk", "11.0.100-rc.1", TagStatus.Unknown)]
    [InlineData("sdk", "11.0.100-preview.8-alpine3.24", TagStatus.Unknown)]
    [InlineData("aspnet", "11.0-rc", TagStatus.Unknown)]
    [InlineData("sdk", "11.0.100-preview.0", TagStatus.NeverBuilt)]
    [InlineData("sdk", "3.1", TagStatus.Removed)]
    [InlineData("sdk", "10.0-bookworm-slim", TagStatus.NeverBuilt)]
    [InlineData("aspnet", "10.0-preview-trixie-slim", TagStatus.Removed)]
    [InlineData("aspnet", "10.0-trixie-slim", TagStatus.NeverBuilt)]
    [InlineData("aspnet", "8.0-bullseye-slim", TagStatus.NeverBuilt)]
    [InlineData("sdk", "8", TagStatus.NeverBuilt)]
    public void Tags_of_dotnet_images_are_recorded(string name, string tag, object standing) =>
        Assert.Equal(
            standing,
            KnowledgeBase.Embedded.TagsIn("mcr.microsoft.com/dotnet/" + name)!.StatusOf(tag, new Day(2026, 11, 30)));

    [Theory]
    [InlineData("postgres", "19", TagStatus.Unknown)]
    [InlineData("postgres", "19rc1", TagStatus.Unknown)]
    [InlineData("postgres", "21", TagStatus.NeverBuilt)]
    public void A_version_that_was_only_a_preview_may_have_been_released(string name, string tag, object standing) =>
        Assert.Equal(standing, KnowledgeBase.Embedded.TagsOf(name)!.StatusOf(tag, Today));

    [Theory]
    [InlineData("mongo", "8", "8.3 8.0")]
    [InlineData("node", "lts-buster", "lts-trixie lts-bookworm")]
    [InlineData("buildpack-deps", "jessie", "trixie bookworm")]
    [InlineData("arangodb", "3.12.4", "3.12.10.1 3.12")]
    [InlineData("maven", "3-jdk-7", "")]
    [InlineData("mcr.microsoft.com/dotnet/framework/sdk", "4.8-windowsservercore-ltsc2022",
        "4.8.1-windowsservercore-ltsc2022 4.8.1-windowsservercore-ltsc2025")]
    public void A_tag_that_is_not_rebuilt_has_neighbours(string name, string tag, string neighbours) =>
        Assert.Equal(neighbours, string.Join(' ', KnowledgeBase.Embedded.TagsOf(name)!.Neighbours(tag, 2)));

    [Fact]
    public void Long_after_the_record_any_tag_may_exist()
    {
        Assert.Equal(TagStatus.Unknown, KnowledgeBase.Embedded.TagsOf("node")!.StatusOf("99", new Day(2028, 1, 1)));
        Assert.Equal(TagStatus.NeverBuilt, KnowledgeBase.Embedded.TagsOf("node")!.StatusOf("99", new Day(1970, 1, 1)));
    }

    [Theory]
    [InlineData("node", "22.1.0-apline", "22.1.0-alpine")]
    [InlineData("postgres", "alpine-14", "14-alpine")]
    [InlineData("postgres", "alpine-9.6", "9.6-alpine")]
    [InlineData("python", "slim-bookworm-3.12", "3.12-slim-bookworm")]
    [InlineData("debian", "jesse", "jessie")]
    [InlineData("debian", "strech-slim", "stretch-slim")]
    [InlineData("mcr.microsoft.com/dotnet/sdk", "10.0-alpin", "10.0-alpine")]
    [InlineData("node", "99", "26")]
    [InlineData("nginx", "apline", "alpine")]
    [InlineData("elasticsearch", "8", "8.19.20")]
    [InlineData("node", "18s", null)]
    public void The_nearest_tags_are_real_ones(string name, string tag, string? nearest) =>
        Assert.Equal(nearest, KnowledgeBase.Embedded.TagsOf(name)!.Nearest(tag, 3).FirstOrDefault());

    [Theory]
    [InlineData("mongo", false)]
    [InlineData("nginx", true)]
    [InlineData("openjdk", false)]
    public void Some_images_have_no_latest(string name, bool has) =>
        Assert.Equal(has, KnowledgeBase.Embedded.TagsOf(name)!.HasLatest);

    [Fact]
    public void A_retired_image_knows_when_its_last_tag_was_removed()
    {
        Assert.Equal("2024-06-17", KnowledgeBase.Embedded.TagsOf("consul")!.LastRemoved.ToString());
        Assert.False(KnowledgeBase.Embedded.TagsOf("consul")!.IsBuilt);
        Assert.Null(KnowledgeBase.Embedded.TagsOf("nginx")!.LastRemoved);
    }

    [Fact]
    public void No_other_name_has_tags() => Assert.Null(KnowledgeBase.Embedded.TagsOf("myapp"));

    /// <summary>For every current tag.</summary>
    [Fact]
    public void The_most_specific_tag_is_its_own_most_specific_one_and_of_the_same_group()
    {
        foreach (var image in KnowledgeBase.Embedded.OfficialImages.Names
            .Select(name => KnowledgeBase.Embedded.TagsOf(name)!))
        {
            foreach (var tag in image.BuiltTags)
            {
                var specific = image.MostSpecificOf(tag)!;
                Assert.Equal(image.GroupOf(tag)!.Tags, image.GroupOf(specific)!.Tags);
                Assert.Equal(specific, image.MostSpecificOf(specific));
                Assert.True(TagName.Parse(specific).Precision >= TagName.Parse(tag).Precision);
                Assert.False(image.IsFloating(specific) && TagName.Parse(specific).IsVersioned);
            }
        }
    }

    /// <summary>For every current tag, also of an image with other numbers in its tags.</summary>
    [Fact]
    public void A_tag_with_a_version_is_found_by_its_first_number()
    {
        var names = KnowledgeBase.Embedded.OfficialImages.Names.Append("mcr.microsoft.com/dotnet/sdk");
        foreach (var image in names.Select(name => KnowledgeBase.Embedded.TagsOf(name)!))
        {
            var text = new TagText("\n\t" + string.Join(' ', image.BuiltTags));
            var versions = image.BuiltTags.Select(TagName.Parse).Where(tag => tag.Numbers.Count > 0);
            foreach (var major in versions.GroupBy(tag => tag.Numbers[0], tag => tag.Text))
                Assert.Empty(major.Except(text.WithNumber(major.Key)));
        }
    }

    /// <summary>For every tag that some popular images ever had.</summary>
    [Theory]
    [InlineData("nginx")]
    [InlineData("redis")]
    [InlineData("postgres")]
    [InlineData("ubuntu")]
    [InlineData("rabbitmq")]
    public void The_newest_similar_tag_is_built_not_older_and_of_the_same_variant(string name)
    {
        var image = KnowledgeBase.Embedded.TagsOf(name)!;
        foreach (var tag in image.AllTags)
        {
            if (image.NewestLike(tag) is not { } newest)
                continue;
            var (old, later) = (TagName.Parse(tag), TagName.Parse(newest));
            Assert.NotNull(image.GroupOf(newest));
            Assert.True(TagOrder.IsSameVariant(old, later), $"{tag} {newest}");
            Assert.True(TagOrder.Compare(later, old) >= 0, $"{tag} {newest}");
        }
    }
}
