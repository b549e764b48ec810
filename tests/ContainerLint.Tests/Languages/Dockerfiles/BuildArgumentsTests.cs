using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class BuildArgumentsTests
{
    private static readonly Source Compose = new("compose.yaml", "node:20 8.0 linux base gcr.io/a:1\uFFFE");

    private static MappedText Given(int start, int length) =>
        MappedText.Verbatim(Compose, new SourceSpan(start, length));

    [Fact]
    public void A_value_replaces_the_default_and_is_traced_to_where_it_is_given()
    {
        var image = Assert.Single(Images("ARG I=node:18\nFROM $I", ("I", Given(0, 7))));
        Assert.Equal("node:20", image.Text.Value);
        Assert.Equal(new Place(Compose, new SourceSpan(5, 2)), image.Text.PlaceOf(image.Name.Tag!.Value.Range));
        Assert.Equal(new Edit(Compose, new SourceSpan(5, 2), "18"), Assert.Single(image.With(tag: "18")!));
        Assert.Equal("$I", image.Place.Text);
    }

    [Fact]
    public void A_value_in_a_longer_reference_is_traced_to_both_files()
    {
        var image = Assert.Single(Images("ARG V\nFROM sdk:$V-slim", ("V", Given(8, 3))));
        Assert.Equal("sdk:8.0-slim", image.Text.Value);
        Assert.Equal("$V-slim", image.Text.PlaceOf(image.Name.Tag!.Value.Range).Text);
        Assert.Equal(new Place(Compose, new SourceSpan(8, 3)), image.Text.PlaceOf(new TextRange(4, 3)));
    }

    [Theory]
    [InlineData("FROM a:${V:-1}", "a:1")]
    [InlineData("FROM a\nARG V\nFROM b:${V:-1}", "b:1")]
    [InlineData("ARG V=2\nFROM a:${V}", "a:8.0")]
    [InlineData("ARG V\nFROM a:${V:-1}", "a:8.0")]
    [InlineData("ARG V=${broken\nFROM a:$V", "a:8.0")]
    [InlineData("ARG V\nARG W=$V-x\nFROM a:$W", "a:8.0-x")]
    public void Only_declared_variables_take_a_value(string text, string expected) =>
        Assert.Equal(expected, Images(text, ("V", Given(8, 3)))[^1].Text.Value);

    [Fact]
    public void Platforms_need_no_declaration() =>
        Assert.Equal("a:linux", Assert.Single(Images("FROM a:$TARGETOS", ("TARGETOS", Given(12, 5)))).Text.Value);

    [Fact]
    public void A_value_that_is_partly_unknown_leaves_the_rest_known() =>
        Assert.Equal("gcr.io/a:1?", Assert.Single(Images("ARG I\nFROM $I", ("I", Given(23, 11)))).Text.ToString());

    [Fact]
    public void A_value_may_name_a_stage() =>
        Assert.Equal("x:1", Assert.Single(Images("ARG B\nFROM x:1 AS base\nFROM $B", ("B", Given(18, 4)))).Text.Value);

    [Theory]
    [InlineData(null, "docker/dockerfile:1 a:1 m:1 e:1")]
    [InlineData("one", "docker/dockerfile:1 a:1")]
    [InlineData("TWO", "docker/dockerfile:1 b:1 c:1")]
    [InlineData("1", "docker/dockerfile:1 b:1 c:1")]
    [InlineData("nowhere", "docker/dockerfile:1 a:1 b:1 c:1 d:1 m:1 e:1")]
    public void Only_stages_that_the_target_needs_count(string? target, string expected)
    {
        const string text =
            """
            # syntax=docker/dockerfile:1
            FROM a:1 AS one
            FROM b:1 AS two
            COPY --from=c:1 x y
            FROM d:1 AS three
            FROM one AS four
            RUN --mount=from=m:1,target=/x ls
            FROM e:1 AS five
            COPY --from=four x y
            """;
        var images = ImagesFor(text, new BuildArguments { Target = target });
        Assert.Equal(expected, string.Join(" ", images.Select(image => image.Text.Value)));
    }

    [Fact]
    public void The_target_needs_a_stage_that_it_copies_from_by_number()
    {
        var images = ImagesFor(
            "FROM a:1\nFROM b:1\nFROM c:1\nCOPY --from=0 x y", new BuildArguments { Target = "2" });
        Assert.Equal("a:1 c:1", string.Join(" ", images.Select(image => image.Text.Value)));
    }

    [Theory]
    [InlineData("FROM base", "")]
    [InlineData("FROM base:latest", "")]
    [InlineData("FROM docker.io/library/base", "")]
    [InlineData("FROM base:1", "base:1")]
    [InlineData("FROM a:1 AS base\nRUN x", "")]
    [InlineData("FROM a:1 AS base\nFROM base\nCOPY --from=base x y", "")]
    [InlineData("FROM a:1\nRUN --mount=from=base,target=/x ls", "a:1")]
    public void A_context_takes_the_place_of_images_and_stages(string text, string expected)
    {
        var images = ImagesFor(text, new BuildArguments { Contexts = ["base"] });
        Assert.Equal(expected, string.Join(" ", images.Select(image => image.Text.Value)));
    }

    private static IReadOnlyList<ImageUse> Images(string text, params (string Name, MappedText Value)[] values) =>
        ImagesFor(text, new BuildArguments { Values = values.ToDictionary(pair => pair.Name, pair => pair.Value) });

    private static IReadOnlyList<ImageUse> ImagesFor(string text, BuildArguments arguments)
    {
        var syntax = DockerfileReader.Read(new Source("Dockerfile", text)).Syntax!;
        return DockerfileImages.Of(syntax, arguments);
    }
}
