using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Tests.Laws;
using ContainerLint.Text;

namespace ContainerLint.Tests.Fuzzing;

/// <summary>Runs the fuzz target on its seeds. The fuzzing itself is in <c>tests/ContainerLint.Fuzz</c>.</summary>
public sealed class FuzzTargetTests
{
    [Fact]
    public void The_seeds_cover_every_kind_and_obey_the_laws()
    {
        var kinds = new HashSet<char>();
        foreach (var seed in FuzzSeeds.All())
        {
            var input = FuzzInput.Of(seed);
            kinds.Add(input.Kind);
            FuzzTarget.Run(input);
        }

        Assert.Equal(FuzzInput.Kinds.Order(), kinds.Order());
    }

    [Fact]
    public void Seeds_read_in_every_other_way_obey_the_laws()
    {
        foreach (var seed in FuzzSeeds.All())
        {
            foreach (var input in FuzzInput.AsEveryKind(FuzzInput.Of(seed).Files[0].Source.Text))
                FuzzTarget.Run(FuzzInput.Of(input));
        }
    }

    [Fact]
    public void Any_bytes_are_an_input()
    {
        Assert.Equal("Dockerfile", Assert.Single(FuzzInput.Of([]).Files).Source.Path);
        for (var kind = 0; kind <= byte.MaxValue; kind++)
            FuzzTarget.Run(FuzzInput.Of([(byte)kind, 0xff, 0x00, 0x1e, 0xc3]));
    }

    [Fact]
    public void Two_texts_are_two_files_whatever_the_second_one_contains()
    {
        var input = FuzzInput.Of("ea: 1\u001eA=\u001e2"u8);
        Assert.Equal(
            ["compose.yaml|a: 1", ".env|A=\u001e2"],
            input.Files.Select(file => $"{file.Source.Path}|{file.Source.Text}"));
    }

    [Fact]
    public void A_broken_law_is_reported()
    {
        var document = new SourceDocument(new Source("Dockerfile", "FROM a"), DockerfileLanguage.Instance)
        {
            Errors = [new SyntaxError(new SourceSpan(3, 4), "Too far", new SyntaxErrorKind("fuzzed"))],
        };
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SpanLaws.Check(document, []));
    }
}
