using System.Text;
using ContainerLint.Documents;
using ContainerLint.Languages.Compose;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Compose;

/// <summary>Small files made to cost much. A test that does not end is a test that fails.</summary>
public sealed class ComposeHostileTests
{
    [Fact]
    public void Aliases_of_aliases_cost_what_the_file_is_worth()
    {
        var text = new StringBuilder("a0: &a0 {image: x}\n");
        for (var i = 1; i <= 30; i++)
            text.Append($"a{i}: &a{i} {{<<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]}}\n");
        text.Append("services:\n  web: *a30\n  list:\n    <<: *a30\n    build: {args: *a30, tags: [*a30]}\n");
        var document = ComposeDump.Read(text.ToString());
        Assert.Equal(["x", "x"], document.Images.Select(image => image.Text.Value));
    }

    [Fact]
    public void Sequences_of_aliases_are_items_not_copies()
    {
        var text = new StringBuilder("b0: &b0 [x]\n");
        for (var i = 1; i <= 20; i++)
            text.Append($"b{i}: &b{i} [{string.Join(", ", Enumerable.Repeat($"*b{i - 1}", 10))}]\n");
        text.Append("services:\n  web:\n    build:\n      tags: *b20\n      cache_from: *b20\n    volumes: *b20\n");
        Assert.Empty(ComposeDump.Read(text.ToString()).Images);
    }

    [Fact]
    public void Many_services_may_share_one_great_fragment()
    {
        var text = new StringBuilder("x: &x\n  build:\n    tags:\n");
        for (var i = 0; i < 3000; i++)
            text.Append($"      - t{i}\n");
        text.Append("services:\n");
        for (var i = 0; i < 3000; i++)
            text.Append($"  s{i}: *x\n");
        var document = ComposeDump.Read(text.ToString());
        Assert.InRange(document.Images.Count, 1, 2_000_000);
        Assert.Equal(
            "The aliases and variables of this file expand to more than can be read", document.Errors[0].Message);
    }

    [Fact]
    public void Cycles_end()
    {
        var document = ComposeDump.Read(
            "a: &a\n  <<: *a\nservices: &s\n  web: &w\n    <<: [*w, *a]\n    image: x\n    extends: web\n  self: *s\n");
        Assert.Equal(["x"], document.Images.Select(image => image.Text.Value).Distinct());
    }

    [Fact]
    public void Variables_of_variables_cost_what_the_file_is_worth()
    {
        var env = new StringBuilder("V0=0123456789\n");
        for (var i = 1; i < 40; i++)
            env.Append($"V{i}=$V{i - 1}$V{i - 1}$V{i - 1}$V{i - 1}\n");
        var text = new StringBuilder("services:\n");
        for (var i = 0; i < 2000; i++)
            text.Append($"  s{i}: {{image: '{string.Concat(Enumerable.Repeat($"${{V{i % 40}}}", 20))}'}}\n");
        var document = ComposeDump.Read(text.ToString(), (".env", env.ToString()));
        Assert.True(document.Images.Sum(image => (long)image.Text.Value.Length) < 50_000_000);
    }

    [Theory]
    [InlineData("${A:-")]
    [InlineData("${A:-{")]
    [InlineData("${")]
    [InlineData("$")]
    [InlineData("{")]
    [InlineData("${A:-}")]
    [InlineData("}${A:-")]
    public void Nested_and_open_variables_end(string piece)
    {
        var template = string.Concat(Enumerable.Repeat(piece, 20_000));
        var document = ComposeDump.Read(
            $"services:\n  a:\n    image: '{template}'\n  b:\n    image: '{template}}}}}}}'\n");
        Assert.InRange(document.Images.Count, 0, 2);
    }

    [Fact]
    public void Included_files_are_read_once_and_not_without_end()
    {
        var reads = 0;
        Source? Lookup(string path)
        {
            reads++;
            return new Source(
                path,
                $"include: [x/{path}, y/{path}, ../{path}, compose.yaml]\n"
                + $"services: {{a: {{extends: {{file: z{path}, service: a}}}}}}\n");
        }

        ComposeReader.Read(
            new Source("compose.yaml", "include: [a.yaml]\nservices: {a: {extends: {file: b.yaml, service: a}}}\n"),
            Lookup);
        Assert.InRange(reads, 1, 200);
    }

    [Fact]
    public void A_file_of_ten_megabytes_is_read_at_once()
    {
        var text = new StringBuilder("services:\n");
        for (var i = 0; text.Length < 10_000_000; i++)
            text.Append(
                $"  service{i}:\n    image: registry.example.com/team/app{i}:${{TAG:-latest}}\n    environment: [A=1]\n"
                + "    command: run 'it' # now\n");
        var document = ComposeDump.Read(text.ToString());
        Assert.Empty(document.Errors);
        Assert.True(document.Images.Count > 60_000);
    }

    [Theory]
    [InlineData("services:\n  a:\n    image: ", "a", "\n")]
    [InlineData("services:\n  a:\n    image: '", "''", "'\n")]
    [InlineData("services:\n  a:\n    image: \"", "\\x41", "\"\n")]
    [InlineData("services:\n  a:\n    image: |\n", "      a\n", "")]
    [InlineData("services:\n  a:\n    image: >\n", "      a\n\n", "")]
    [InlineData("services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM x\n", "        RUN $$a\n", "")]
    [InlineData("services:\n  a:\n    image: b\n", "# containerlint ignore CL1002\n", "")]
    [InlineData("services:\n  a: {image: b, build: {args: {x: {", "a: b, ", "}}}}\n")]
    [InlineData("services:\n  a:\n    <<: [", "{a: b}, ", "]\n    image: c\n")]
    [InlineData("services:\n  a:\n    image: b\n", "---\nservices: {a: {image: c}}\n", "")]
    [InlineData("services:\n  a:\n    build: {cache_from: ['", "a,", "']}\n")]
    public void Long_runs_of_one_thing_are_linear(string start, string piece, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)) + end;
        var document = ComposeDump.Read(text);
        Assert.NotEmpty(document.Images);
    }

    [Fact]
    public void Builds_beyond_measure_are_linked_within_measure()
    {
        var dockerfile = "ARG A\n" + string.Concat(Enumerable.Repeat("FROM $A\n", 500));
        var services = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => $"  s{i}: {{build: {{args: {{A: a{i}}}}}}}\n"));
        var documents = DockerfileBuilds.Of(
        [
            ComposeDump.Read("services:\n" + services),
            DockerfileReader.Read(new Source("Dockerfile", dockerfile)),
        ]).Documents;
        Assert.InRange(documents[0].Images.Count(image => image.Role == Role.Base), 1, 1_000_000);
    }
}
