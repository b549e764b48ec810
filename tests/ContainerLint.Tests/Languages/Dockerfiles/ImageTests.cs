using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>What is an image, in which role, and what is none.</summary>
public sealed class ImageTests
{
    [Fact]
    public void Every_place_that_names_an_image_is_found_in_its_role() => Check(
        """
        # syntax = docker/dockerfile:1.7-labs # newest
        FROM node:22 AS Build
        COPY --from=nginx:1 /a /b
        COPY --from="ghcr.io/a/b:2" --chown=x ["a", "b"]
        RUN --mount=type=bind,from=golang:1,target=/x --mount=type=cache,target=/y ls
        RUN --mount="from=alpine:3,target=/x" \
          --mount=FROM=busybox:1,target=/z ls
        ONBUILD COPY --from=redis:7 /a /b
        ONBUILD RUN --mount=from=corp/tool,target=/x ls
        """,
        """
        frontend docker/dockerfile:1.7-labs (1:12-38 docker/dockerfile:1.7-labs)
          V'docker/dockerfile:1.7-labs'@1:12-38
        base in build node:22 (2:6-13 node:22)
          V'node:22'@2:6-13
        copied in build nginx:1 (3:13-20 nginx:1)
          V'nginx:1'@3:13-20
        copied in build ghcr.io/a/b:2 (4:13-28 "ghcr.io/a/b:2")
          V'ghcr.io/a/b:2'@4:14-27
        mounted in build golang:1 (5:28-36 golang:1)
          V'golang:1'@5:28-36
        mounted in build alpine:3 (6:19-27 alpine:3)
          V'alpine:3'@6:19-27
        mounted in build busybox:1 (7:16-25 busybox:1)
          V'busybox:1'@7:16-25
        copied in build redis:7 (8:21-28 redis:7)
          V'redis:7'@8:21-28
        mounted in build corp/tool (9:26-35 corp/tool)
          V'corp/tool'@9:26-35
        stages build
        """);

    [Theory]
    [InlineData("FROM scratch")]
    [InlineData("FROM scratch\nCOPY --from=scratch x y")]
    [InlineData("FROM scratch AS a\nFROM a\nCOPY --from=A x y\nCOPY --from=0 x y\nRUN --mount=from=A,target=/x ls")]
    [InlineData("FROM scratch\nONBUILD COPY --from=builder x y")]
    [InlineData("FROM scratch\nONBUILD RUN --mount=from=builder,target=/x ls")]
    [InlineData("FROM scratch\nADD --from=x a b")]
    [InlineData("FROM scratch\nRUN echo --mount=from=a")]
    [InlineData("  # syntax=a/b:1\nFROM scratch")]
    [InlineData("// syntax=a/b:1\nFROM scratch")]
    [InlineData("\n# syntax=a/b:1\nFROM scratch")]
    [InlineData("From the start of the book\nFROM scratch")]
    public void What_is_no_image_gives_none(string text) =>
        Assert.DoesNotContain("V'", DockerfileDump.Of(text));

    [Theory]
    [InlineData("FROM 0", "base 0 ")]
    [InlineData("FROM scratch:1", "base scratch:1 ")]
    [InlineData("FROM scratch AS a\nFROM A", "base A ")]
    [InlineData("FROM scratch\nRUN --mount=from=0,target=/x ls", "mounted 0 ")]
    [InlineData("FROM a AS a", "base in a a ")]
    [InlineData("FROM b\nFROM scratch AS b", "base b ")]
    [InlineData("ENV A=2\nFROM b:${A:-1}", "base b:1 ")]
    public void What_only_looks_like_a_stage_is_an_image(string text, string expected) =>
        Assert.StartsWith(expected, DockerfileDump.Of(text));

    [Theory]
    [InlineData("FROM --platform=linux/arm64 a\nCOPY --from=b x y", "linux/arm64 -")]
    [InlineData("FROM --platform=$BUILDPLATFORM a", "-")]
    [InlineData("FROM a", "-")]
    public void A_base_image_has_the_platform_that_its_line_states(string text, string expected)
    {
        var images = DockerfileReader.Read(new Source("Dockerfile", text)).Images;
        Assert.Equal(expected, string.Join(" ", images.Select(image => image.Platform ?? "-")));
    }

    [Fact]
    public void The_nearest_declaration_and_the_last_value_count() => Check(
        """
        ARG A=1
        ARG A
        ARG B=x${A}
        ARG A=2
        FROM a:$A
        ARG A=3
        FROM b:$B
        FROM c:$A
        """,
        """
        base a:2 (5:6-10 a:$A)
          V'a:'@5:6-8 V'2'@4:7-8
        base b:x1 (7:6-10 b:$B)
          V'b:'@7:6-8 V'x'@3:7-8 V'1'@1:7-8
        base c:2 (8:6-10 c:$A)
          V'c:'@8:6-8 V'2'@4:7-8
        """);

    private static void Check(string text, string dump) =>
        Assert.Equal(dump.ReplaceLineEndings("\n"), DockerfileDump.Of(text.ReplaceLineEndings("\n")));
}
