using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>Dockerfiles inside compose files: every place is one of the compose file.</summary>
public sealed class ComposeInlineTests
{
    [Theory]
    [InlineData(
        "|\n        FROM node:20 AS build\n        RUN echo $$HOME\n\n        FROM nginx\n"
        + "        COPY --from=build /a /b\n        COPY --from=busybox /c /d\n",
        "5:14 Base a node:20\n8:14 Base a nginx\n10:21 Copied a busybox\nproduces build\n")]
    [InlineData(
        ">\n        FROM nginx\n\n        RUN a\n",
        "5:14 Base a nginx\n")]
    [InlineData(
        "\"FROM nginx\\nRUN a\\n\"\n",
        "4:32 Base a nginx\n")]
    [InlineData(
        "'FROM nginx'\n",
        "4:32 Base a nginx\n")]
    [InlineData(
        "|-\n        ARG TAG=${DEFAULT:-latest}\n        FROM nginx:$${TAG}\n",
        "6:14 Base a nginx:latest <- nginx:$${TAG}\n")]
    [InlineData(
        "|\n        FROM ${BASE}\n",
        "5:14 Base a ? <- ${BASE}\n")]
    [InlineData(
        "|2\n          FROM nginx\n",
        "5:16 Base a nginx\n")]
    public void Every_style_of_scalar_holds_a_Dockerfile(string dockerfile, string expected)
    {
        var text = "services:\n  a:\n    build:\n      dockerfile_inline: " + dockerfile;
        Assert.Equal(expected, ComposeDump.Of(ComposeDump.Read(text)));
        Assert.Equal(expected, ComposeDump.Of(ComposeDump.Read(text.Replace("\n", "\r\n"))));
    }

    [Fact]
    public void Build_arguments_and_contexts_are_those_of_the_service() => Assert.Equal(
        """
        6:14 Base a alpine:latest <- alpine:$$TAG
        10:11 Context a node:22
        produces base

        """,
        ComposeDump.Of(ComposeDump.Read(
            """
            services:
              a:
                build:
                  dockerfile_inline: |
                    ARG TAG
                    FROM alpine:$$TAG AS one
                    FROM base
                    COPY --from=one / /
                  additional_contexts:
                    - base=docker-image://node:22
                  args:
                    TAG: latest
            """)).Replace("produces base, one", "produces base"));

    [Fact]
    public void A_error_of_the_Dockerfile_is_one_of_the_compose_file()
    {
        var document = ComposeDump.Read(
            "services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM a\n        FOO b\n");
        var error = Assert.Single(document.Errors);
        Assert.Equal("6:9", ComposeDump.At(new Place(document.Source, error.Span), document));
    }

    [Fact]
    public void An_edit_is_escaped_for_both()
    {
        var text = "services:\n  a:\n    build:\n      dockerfile_inline: 'FROM nginx'\n";
        var use = Assert.Single(ComposeDump.Read(text).Images);
        var edit = Assert.Single(use.With(tag: "1.27")!);
        Assert.Equal(text.Replace("nginx", "nginx:1.27"), Edits.Apply(text, [[edit]], out _));
    }

    [Fact]
    public void A_comment_in_the_Dockerfile_suppresses_there() => Assert.Equal(
        """
        6:14 Base a nginx
        suppress 6:9..6:19 CL1002 (why)

        """,
        ComposeDump.Of(ComposeDump.Read(
            """
            services:
              a:
                build:
                  dockerfile_inline: |
                    # containerlint ignore CL1002 why
                    FROM nginx
            """)));
}
