using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>A stage consists of the stages that it builds on.</summary>
public sealed class StageStateTests
{
    private const string Chained = """
        ARG TAG=1
        FROM a:$TAG AS base
        ENV PORT=80 NAME=x
        CMD ["a"]
        USER one
        FROM base AS next
        ARG PORT=90 OTHER
        ENV URL=http://+:$PORT/$PATH LIST=$PORT,$NAME
        USER two
        FROM next
        ENTRYPOINT ["b"]
        """;

    [Fact]
    public void The_image_is_that_of_the_first_stage_of_the_chain() =>
        Assert.All(StatesOf(Chained), state => Assert.Equal("a:1", state.Image!.Value));

    [Fact]
    public void The_last_instruction_of_the_chain_counts()
    {
        var last = StatesOf(Chained)[2];
        Assert.Equal("two", last.LastOf(InstructionKind.User)!.Words[0].Value);
        Assert.Null(last.Command);
        Assert.NotNull(StatesOf(Chained)[1].Command);
        Assert.Equal([false, false, true], StatesOf(Chained).Select(state => state.IsLeaf));
    }

    [Fact]
    public void Variables_are_those_of_the_chain_and_may_be_unknown()
    {
        var environment = StatesOf(Chained)[2].Variables.Environment;
        Assert.Equal("80,x", environment["LIST"].Value!.Value);
        Assert.Null(environment["URL"].Value);
        Assert.Equal("80", environment["PORT"].Value!.Value);
    }

    [Fact]
    public void A_chain_without_end_is_no_build()
    {
        var text = "FROM a:1 AS s0\n" + string.Concat(
            Enumerable.Range(1, 500).Select(i => $"FROM s{i - 1} AS s{i}\nENV A{i}=1\n"));
        var states = StatesOf(text);
        Assert.Null(states[400].Image);
        Assert.True(states.Max(state => state.Depth) < 100);
    }

    private static IReadOnlyList<StageState> StatesOf(string text) =>
        DockerfileReader.Read(new Source("Dockerfile", text)).Syntax!.States;
}
