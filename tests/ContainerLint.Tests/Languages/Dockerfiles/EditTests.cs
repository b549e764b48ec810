using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>What a fix types, escaped for the place where it lands.</summary>
public sealed class EditTests
{
    [Theory]
    [InlineData("FROM node:20", "FROM node:22")]
    [InlineData("ARG V=20\nFROM node:$V", "ARG V=22\nFROM node:$V")]
    [InlineData("ARG V=\"20\"\nFROM node:${V}", "ARG V=\"22\"\nFROM node:${V}")]
    [InlineData("ARG V='20'\nFROM node:${V}", "ARG V='22'\nFROM node:${V}")]
    [InlineData("ARG V\nFROM node:${V:-20}", "ARG V\nFROM node:${V:-22}")]
    [InlineData("FROM no\\\nde:2\\\n0", "FROM no\\\nde:2\\\n2")]
    [InlineData("FROM a\nCOPY --from=\"node:20\" x y", "FROM a\nCOPY --from=\"node:22\" x y")]
    [InlineData("FROM a\nRUN --mount=from=node:20,target=/x y", "FROM a\nRUN --mount=from=node:22,target=/x y")]
    [InlineData("# syntax=docker/dockerfile:20\nFROM scratch", "# syntax=docker/dockerfile:22\nFROM scratch")]
    public void A_tag_is_replaced_where_it_is_typed(string text, string expected)
    {
        var document = DockerfileReader.Read(new Source("Dockerfile", text));
        var image = document.Images.Single(image => image.Name.Tag is not null);
        Assert.Equal(expected, Edits.Apply(text, [image.With(tag: "22")!], out _));
    }

    [Theory]
    [InlineData("ARG V=\"20\"\nFROM node:$V", "a\"b$c\\d", "ARG V=\"a\\\"b\\$c\\\\d\"\nFROM node:$V")]
    [InlineData("ARG V=20\nFROM node:$V", "a'b$c", "ARG V=a\\'b\\$c\nFROM node:$V")]
    [InlineData("ARG V='20'\nFROM node:$V", "a$c", "ARG V='a$c'\nFROM node:$V")]
    [InlineData("ARG V\nFROM node:${V:-20}", "a}b", "ARG V\nFROM node:${V:-a\\}b}")]
    [InlineData("# escape=`\nARG V=20\nFROM node:$V", "a$b", "# escape=`\nARG V=a`$b\nFROM node:$V")]
    public void What_means_something_there_is_escaped(string text, string value, string expected)
    {
        var image = DockerfileReader.Read(new Source("Dockerfile", text)).Images.Single();
        var changed = Edits.Apply(text, [image.With(tag: value)!], out _);
        Assert.Equal(expected, changed);
        var document = DockerfileReader.Read(new Source("Dockerfile", changed));
        Assert.Equal($"node:{value}", document.Images.Single().Text.Value);
    }

    [Theory]
    [InlineData("ARG V='20'\nFROM node:$V", "a'b")]
    [InlineData("FROM node:20", "a b")]
    [InlineData("FROM a\nCOPY --from=node:20 x y", "a\"b")]
    [InlineData("ARG T=\nFROM node:2$T", "a\nb")]
    public void What_cannot_stand_there_is_no_edit(string text, string value) =>
        Assert.Null(DockerfileReader.Read(new Source("Dockerfile", text)).Images[^1].With(tag: value));
}
