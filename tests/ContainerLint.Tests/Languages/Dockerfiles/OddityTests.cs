using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>What the strangest real files hold, in words of our own.</summary>
public sealed class OddityTests
{
    private const string Digest = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    [Fact]
    public void Variables_are_traced_to_their_defaults_and_undeclared_ones_are_empty() => Check(
        """
        ARG REPO=corp.example/sdk
        ARG OS_TAG=8-alpine
        FROM --platform=linux/amd64 $REPO:$OS_TAG AS one
        FROM --platform=$BUILDPLATFORM ${REPO}:8.0
        FROM --platform="$P" $REPO:$SDK_VERSION
        FROM --platform='x' one
        """,
        """
        base in one corp.example/sdk:8-alpine (3:29-42 $REPO:$OS_TAG)
          V'corp.example/sdk'@1:10-26 V':'@3:34-35 V'8-alpine'@2:12-20
        base corp.example/sdk:8.0 (4:32-43 ${REPO}:8.0)
          V'corp.example/sdk'@1:10-26 V':8.0'@4:39-43
        base corp.example/sdk: (5:22-40 $REPO:$SDK_VERSION)
          V'corp.example/sdk'@1:10-26 V':'@5:27-28
        stages one
        """);

    [Fact]
    public void Quotes_may_begin_in_the_middle_of_a_word() => Check(
        """
        ARG NAME=trixie
        ARG DATE=20250101
        ARG UNUSED=1
        ARG SUFFIX="-slim"
        FROM debian:"${NAME}-${DATE}${SUFFIX}"
        """,
        """
        base debian:trixie-20250101-slim (5:6-39 debian:"${NAME}-${DATE}${SUFFIX}")
          V'debian:'@5:6-13 V'trixie'@1:10-16 V'-'@5:21-22 V'20250101'@2:10-18 V'-slim'@4:13-18
        """);

    [Fact]
    public void A_stage_name_may_be_put_together() => Check(
        """
        ARG A=x
        ARG B=y
        FROM busybox:1 AS from-x-to-y
        FROM from-${A}-to-${B}
        """,
        """
        base in from-x-to-y busybox:1 (3:6-15 busybox:1)
          V'busybox:1'@3:6-15
        stages from-x-to-y
        """);

    [Fact]
    public void A_platform_may_choose_the_stage() => Check(
        """
        FROM busybox:1 AS amd64-base
        FROM busybox:1 AS arm64-base
        FROM ${TARGETARCH}-base AS last
        """,
        """
        base in amd64-base busybox:1 (1:6-15 busybox:1)
          V'busybox:1'@1:6-15
        base in arm64-base busybox:1 (2:6-15 busybox:1)
          V'busybox:1'@2:6-15
        stages amd64-base arm64-base last
        """);

    [Fact]
    public void A_default_that_names_a_stage_is_no_image() => Check(
        $"""
        ARG ROOT=root_image
        FROM ubuntu:24.04@{Digest} AS root_image
        FROM $ROOT AS app
        """,
        $"""
        base in root_image ubuntu:24.04@{Digest} (2:6-90 ubuntu:24.04@{Digest})
          V'ubuntu:24.04@{Digest}'@2:6-90
        stages root_image app
        """);

    [Fact]
    public void A_stage_may_depend_on_what_is_unknown() => Check(
        """
        ARG DEBUG
        FROM busybox:1 AS kit-linux
        FROM busybox:2 AS kit-linux-debug
        FROM kit-$TARGETOS${DEBUG:+-debug}
        RUN --mount=type=bind,from=kit-linux,target=/x ls
        COPY --link --from=kit-linux-debug /a /b
        """,
        """
        base in kit-linux busybox:1 (2:6-15 busybox:1)
          V'busybox:1'@2:6-15
        base in kit-linux-debug busybox:2 (3:6-15 busybox:2)
          V'busybox:2'@3:6-15
        stages kit-linux kit-linux-debug
        """);

    [Fact]
    public void A_digest_that_depends_on_the_platform_is_unknown() => Check(
        $$"""
        FROM busybox${TARGETARCH:+@{{Digest}}}
        """,
        $$"""
        base busybox? (1:6-100 busybox${TARGETARCH:+@{{Digest}}})
          V'busybox'@1:6-13 U'?'@1:13-100
        """);

    [Fact]
    public void A_variable_in_a_copy_source_is_no_image() => Check(
        """
        ARG SRC=a
        FROM busybox:1 AS a
        FROM busybox:2
        ARG SRC=b
        COPY --from=$SRC /x /y
        """,
        """
        base in a busybox:1 (2:6-15 busybox:1)
          V'busybox:1'@2:6-15
        base busybox:2 (3:6-15 busybox:2)
          V'busybox:2'@3:6-15
        stages a
        error 5:13-17 $SRC
          BuildKit expands no variables in --from; add a stage FROM this image and copy from the stage
        """);

    [Fact]
    public void A_named_context_is_no_image() => Check(
        """
        ARG TEST_IMAGE
        FROM ${TEST_IMAGE}
        COPY --from=configs /etc/x /etc/x
        """,
        """
        base ? (2:6-19 ${TEST_IMAGE})
          U'?'@2:6-19
        """,
        new ContainerLint.Languages.Dockerfiles.BuildArguments { Contexts = ["configs"] });

    [Fact]
    public void An_argument_without_a_default_is_unknown() => Check(
        """
        ARG BASE
        FROM corp/$BASE
        """,
        """
        base corp/? (2:6-16 corp/$BASE)
          V'corp/'@2:6-11 U'?'@2:11-16
        """);

    [Fact]
    public void A_byte_order_mark_hides_nothing() => Check(
        "\uFEFFFROM alpine:3\n",
        """
        base alpine:3 (1:7-15 alpine:3)
          V'alpine:3'@1:7-15
        """);

    [Fact]
    public void What_stands_around_a_broken_command_is_read() => Check(
        """
        FROM alpine:3
        # FROM scratch
        RUN echo a \
         ...
         && echo b
        FROM node
        """,
        """
        base alpine:3 (1:6-14 alpine:3)
          V'alpine:3'@1:6-14
        base node (6:6-10 node)
          V'node'@6:6-10
        error 5:2-4 &&
          '&&' is not an instruction
        """);

    [Fact]
    public void An_image_may_be_continued_with_a_backtick() => Check(
        """
        # escape = `
        FROM `
          mcr.example/win`
        server:1 AS one
        """,
        """
        base in one mcr.example/winserver:1 (3:3-4:9 mcr.example/win`\nserver:1)
          V'mcr.example/win'@3:3-18 V'server:1'@4:1-9
        stages one
        """);

    [Fact]
    public void A_stage_may_have_the_name_of_its_image() => Check(
        """
        # escape=`
        FROM python:3 AS python
        FROM corp/base:10.0.14393.2068
        COPY --from=python C:\Python D:\
        """,
        """
        base in python python:3 (2:6-14 python:3)
          V'python:3'@2:6-14
        base corp/base:10.0.14393.2068 (3:6-31 corp/base:10.0.14393.2068)
          V'corp/base:10.0.14393.2068'@3:6-31
        stages python
        """);

    [Theory]
    [InlineData("# made by hand\n{{ $v := 1 }}\nFROM {{ $v }}\n{{ end }}\n", "2:1-14 {{ $v := 1 }}", "?")]
    [InlineData("FROM mcr/{{ env.variant }}:{{ env.release }}\nRUN x\n", "1:10-27 {{ env.variant }}", "mcr/?:?")]
    [InlineData("<% if a -%>\nFROM a\n<% end %>\n", "1:1-12 <% if a -%>", "a")]
    [InlineData("{% if a\nFROM a\n", "1:1-8 {% if a", "a")]
    public void A_template_gives_one_plain_answer(string text, string place, string image)
    {
        var document = DockerfileReader.Read(new Source("Dockerfile", text));
        Assert.EndsWith(
            $"error {place}\n  The file is a template, not a Dockerfile", DockerfileDump.Of(document).TrimEnd());
        Assert.Equal(image, Assert.Single(document.Images).Text.ToString());
        Assert.Same(SyntaxErrorKind.Template, Assert.Single(document.Errors).Kind);
    }

    [Fact]
    public void A_modifier_that_BuildKit_does_not_know_leaves_the_value_unknown() => Check(
        """
        # 🚀 start
        ARG X="${option:setting}"
        FROM alpine:$X
        """,
        """
        base alpine:? (3:6-15 alpine:$X)
          V'alpine:'@3:6-13 U'?'@3:13-15
        error 2:8-25 ${option:setting}
          ':s' is not an operator of BuildKit's variables; use ':-', ':+', ':?', '#', '%' or '/'
        """);

    [Fact]
    public void A_stage_name_that_BuildKit_refuses_is_still_no_image() => Check(
        """
        FROM a:1 AS platform-arm/v7
        FROM --platform=$TARGETPLATFORM platform-arm/v7
        """,
        """
        base in platform-arm/v7 a:1 (1:6-9 a:1)
          V'a:1'@1:6-9
        stages platform-arm/v7
        error 1:13-28 platform-arm/v7
          'platform-arm/v7' is not a stage name; start with a letter and use letters, digits, '-', '_' and '.'
        """);

    [Fact]
    public void A_tag_may_be_put_together_from_defaults_of_defaults() => Check(
        """
        ARG GO=1.24
        ARG ALPINE=3.22
        ARG TAG=${GO}-alpine${ALPINE}
        FROM golang:$TAG
        """,
        """
        base golang:1.24-alpine3.22 (4:6-17 golang:$TAG)
          V'golang:'@4:6-13 V'1.24'@1:8-12 V'-alpine'@3:14-21 V'3.22'@2:12-16
        """);

    [Fact]
    public void A_default_may_stand_where_the_variable_is_used() => Check(
        """
        ARG V
        FROM elastic/x:${V:-9.5.1}
        """,
        """
        base elastic/x:9.5.1 (2:6-27 elastic/x:${V:-9.5.1})
          V'elastic/x:'@2:6-16 V'9.5.1'@2:21-26
        """);

    [Fact]
    public void An_undeclared_variable_in_a_path_leaves_two_slashes() => Check(
        "FROM gcr.io/$PROJECT/x:latest",
        """
        base gcr.io//x:latest (1:6-30 gcr.io/$PROJECT/x:latest)
          V'gcr.io/'@1:6-13 V'/x:latest'@1:21-30
        """);

    [Fact]
    public void A_stage_hides_the_official_image_of_its_name() => Check(
        """
        FROM docker.io/library/rust:1 AS rust
        FROM a:1
        COPY --from=rust /a /b
        COPY --from=RUST /a /b
        """,
        """
        base in rust docker.io/library/rust:1 (1:6-30 docker.io/library/rust:1)
          V'docker.io/library/rust:1'@1:6-30
        base a:1 (2:6-9 a:1)
          V'a:1'@2:6-9
        stages rust
        """);

    [Fact]
    public void A_line_between_stages_that_is_no_instruction_is_the_one_error() => Check(
        """
        ARG BASE
        FROM golang:1 AS builder
        ...
        FROM $BASE
        COPY --from=builder /a /b
        ???
        """,
        """
        base in builder golang:1 (2:6-14 golang:1)
          V'golang:1'@2:6-14
        base ? (4:6-11 $BASE)
          U'?'@4:6-11
        stages builder
        error 3:1-4 ...
          '...' is not an instruction
        """);

    [Fact]
    public void A_syntax_comment_below_an_instruction_is_a_comment() => Check(
        """
        ARG X=1
        # syntax=docker/dockerfile:1
        ARG P=mirror.example/library/
        FROM ${P}alpine:3
        """,
        """
        base mirror.example/library/alpine:3 (4:6-18 ${P}alpine:3)
          V'mirror.example/library/'@3:7-30 V'alpine:3'@4:10-18
        """);

    [Fact]
    public void Below_a_shebang_syntax_counts_and_escape_does_not() => Check(
        """
        #!/usr/bin/env runner
        # syntax=docker/dockerfile:2 with words
        # escape=`
        FROM alpine:3
        RUN a `
        """,
        """
        frontend docker/dockerfile:2 (2:10-29 docker/dockerfile:2)
          V'docker/dockerfile:2'@2:10-29
        base alpine:3 (4:6-14 alpine:3)
          V'alpine:3'@4:6-14
        """);

    [Fact]
    public void Below_another_comment_escape_does_not_count() => Check(
        "# note\n# escape=`\nFROM alpine:3\nRUN a \\\n b",
        """
        base alpine:3 (3:6-14 alpine:3)
          V'alpine:3'@3:6-14
        """);

    [Fact]
    public void Odd_blanks_may_indent_a_command() => Check(
        "#See https://example.com\nFROM alpine:3\nRUN a \\\n\u00a0\u00a0b\n",
        """
        base alpine:3 (2:6-14 alpine:3)
          V'alpine:3'@2:6-14
        """);

    private static void Check(
        string text, string dump, ContainerLint.Languages.Dockerfiles.BuildArguments? arguments = null) =>
        Assert.Equal(dump.ReplaceLineEndings("\n"), DockerfileDump.Of(text.ReplaceLineEndings("\n"), arguments));
}
