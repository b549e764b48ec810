using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>
/// What Testcontainers takes for base images by mistake. The answers are those of its 4.16.0, which was asked about
/// every one of these texts.
/// </summary>
public sealed class LineReadingTests
{
    [Theory]
    [InlineData("FROM alpine:3.20 AS a\nFROM a\nFROM debian:12\n", "")]
    [InlineData("FROM \\\n  alpine:3.20\n", "\\ fails")]
    [InlineData("# escape=`\nFROM `\n alpine:3.20\n", "` fails")]
    [InlineData("FROM alpine:3.20 \\\n  AS base\nFROM base\n", "base")]
    [InlineData("FROM --platform=linux/amd64 alpine:3.20\n", "")]
    [InlineData("FROM --platform=linux/amd64  alpine:3.20\n", "--platform=linux/amd64 fails")]
    [InlineData("FROM --platform=$BUILDPLATFORM alpine:3.20 AS x\n", "")]
    [InlineData("FROM alpine:3.20\nCOPY <<E /Dockerfile\nFROM nginx:1\nE\n", "nginx:1")]
    [InlineData("FROM alpine:3.20\nRUN psql -c \"select x \\\nFROM users\"\n", "users\" fails")]
    [InlineData("FROM alpine:3.20\nCOPY <<E /Dockerfile\nFROM alpine:3.20\nE\n", "")]
    [InlineData("FROM alpine:3.20 AS Base\nFROM base\n", "base")]
    [InlineData("FROM alpine:3.20 AS base\nFROM base\nFROM BASE\n", "")]
    [InlineData("  FROM alpine:3.20\n", "")]
    [InlineData("# FROM x\nFROM alpine:3.20\n", "")]
    [InlineData("FROM alpine:3.20 AS x\r\nFROM x\r\n", "")]
    [InlineData("ARG V=3.20\nFROM alpine:${V}\n", "")]
    [InlineData("FROM alpine:${V:-3.20}\n", "")]
    [InlineData("ARG S=a\nFROM alpine:3.20 AS a\nFROM $S\n", "")]
    [InlineData("FROM scratch\nCOPY a /\n", "")]
    [InlineData("FROM alpine:3.20\nCOPY <<E /Dockerfile\nFROM scratch\nE\n", "")]
    [InlineData("FROM alpine:3.20  AS  base\nFROM base\n", "base")]
    [InlineData("FROM alpine:3.20\tAS\tbase\nFROM base\n", "base")]
    [InlineData("FROM ", "")]
    [InlineData("FROM --platform=x", "--platform=x fails")]
    [InlineData("FROM\n", "")]
    [InlineData("", "")]
    public void Words_are_taken_for_base_images(string text, string expected)
    {
        var syntax = DockerfileReader.SyntaxOf(DockerfileReader.Read(new Source("Dockerfile", text)));
        var words = LineReading.Of(syntax).Select(one => one.CanBePulled ? one.Text : one.Text + " fails");
        Assert.Equal(expected, string.Join(", ", words));
    }
}
