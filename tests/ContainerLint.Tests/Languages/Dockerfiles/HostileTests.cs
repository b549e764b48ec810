using System.Text;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>
/// Texts made to hang, overflow or exhaust a reader: each must be read, and what it cannot know is unknown.
/// </summary>
public sealed class HostileTests
{
    [Fact]
    public void Variables_that_double_their_length_become_unknown()
    {
        var text = new StringBuilder("ARG V0=0123456789\n");
        for (var i = 1; i < 60; i++)
            text.Append($"ARG V{i}=$V{i - 1}$V{i - 1}\n");
        var image = Assert.Single(Read(text.Append("FROM a:$V59\nFROM scratch").ToString()).Images);
        Assert.False(image.Text.IsKnown);
        Assert.InRange(image.Text.Value.Length, 3, 5000);
    }

    [Fact]
    public void A_long_chain_of_variables_becomes_unknown()
    {
        var text = new StringBuilder("ARG V0=1\n");
        for (var i = 1; i < 20_000; i++)
            text.Append($"ARG V{i}=$V{i - 1}\n");
        Assert.False(Assert.Single(Read(text.Append("FROM a:$V19999").ToString()).Images).Text.IsKnown);
    }

    [Fact]
    public void Deep_defaults_are_an_error()
    {
        var text = $"FROM a:{string.Concat(Enumerable.Repeat("${V:-\\\n", 50_000))}";
        Assert.Equal("Variable defaults are nested too deeply", Assert.Single(Read(text).Errors).Message);
    }

    [Fact]
    public void Deep_JSON_is_the_shell_form() =>
        Assert.Empty(Read($"FROM a\nRUN {new string('[', 60_000)}").Errors);

    [Fact]
    public void A_pattern_of_many_stars_ends()
    {
        var text = $"ARG V={new string('a', 4000)}\nFROM b:${{V//{string.Concat(Enumerable.Repeat("*a", 500))}*b/x}}";
        Assert.False(Assert.Single(Read(text).Images).Text.IsKnown);
    }

    [Fact]
    public void Many_stages_and_uses_are_distinguished()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 20_000; i++)
            text.Append($"FROM s{i} AS s{i + 1}\nCOPY --from=s{i} x y\n");
        Assert.Equal("s0", Assert.Single(Read(text.ToString()).Images.Select(image => image.Text.Value).Distinct()));
    }

    [Fact]
    public void A_mount_of_many_fields_takes_the_last_source()
    {
        var text = $"FROM scratch\nRUN --mount={string.Concat(Enumerable.Repeat("from=x,\\\n", 100_000))}from=y:1 ls";
        Assert.Equal("y:1", Assert.Single(Read(text).Images).Text.Value);
    }

    [Fact]
    public void Triggers_of_triggers_are_one_error()
    {
        var text = $"FROM a\n{string.Concat(Enumerable.Repeat("ONBUILD \\\n", 200_000))}RUN x";
        Assert.Equal("ONBUILD is not allowed after ONBUILD; remove it", Assert.Single(Read(text).Errors).Message);
    }

    [Fact]
    public void Prose_has_one_error()
    {
        var document = Read(string.Concat(Enumerable.Repeat("lorem ipsum dolor\n", 150_000)));
        Assert.Equal("'lorem' is not an instruction", Assert.Single(Read("lorem ipsum dolor\n").Errors).Message);
        Assert.Single(document.Errors);
        Assert.Equal(100_000, ((DockerfileDocument)document).Syntax!.Instructions.Count);
    }

    [Fact]
    public void Bytes_of_a_program_are_read()
    {
        var random = new Random(1);
        var characters = new char[200_000];
        for (var i = 0; i < characters.Length; i++)
            characters[i] = (char)random.Next(0, 256);
        Assert.Single(Read(new string(characters)).Errors);
    }

    private static ContainerLint.Documents.SourceDocument Read(string text) =>
        DockerfileReader.Read(new Source("Dockerfile", text));
}
