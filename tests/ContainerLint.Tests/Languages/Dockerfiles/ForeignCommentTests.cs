using ContainerLint.Documents.Suppressions;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>Comments that speak to hadolint or BuildKit, as far as rules here say the same.</summary>
public sealed class ForeignCommentTests
{
    private const int Many = 20_000;

    [Theory]
    [InlineData("# hadolint ignore=DL3006", "MissingTag in 2:1-7: ")]
    [InlineData("#hadolint ignore=DL3006", "MissingTag in 2:1-7: ")]
    [InlineData("  # \thadolint\tignore = DL3007 , DL3006\t", "LatestTag in 2:1-7: ; MissingTag in 2:1-7: ")]
    [InlineData("# hadolint ignore=DL3006 # the newest one", "MissingTag in 2:1-7: the newest one")]
    [InlineData("# hadolint ignore=DL3006#why", "MissingTag in 2:1-7: why")]
    [InlineData("# hadolint ignore=DL3006 #", "MissingTag in 2:1-7: ")]
    [InlineData(
        "# hadolint ignore=SC2086,DL3026,DL4006", "RegistryNotAllowed in 2:1-7: ; PipeWithoutPipefail in 2:1-7: ")]
    [InlineData("# hadolint global ignore=DL3006 # why", "MissingTag in file: why")]
    [InlineData("# hadolint stage ignore=DL3006", "MissingTag in 2:1-7: ")]
    [InlineData("# hadolint ignore=DL3006\r", "MissingTag in 2:1-7: ")]
    public void What_hadolint_reads_applies_here_too(string comment, string expected) =>
        Assert.Equal(expected, Dump($"{comment}\nFROM a"));

    [Theory]
    [InlineData("# hadolint ignore=DL3006 why")]
    [InlineData("# hadolint ignore=crazy,DL3006")]
    [InlineData("# hadolint ignore=DL3006,")]
    [InlineData("# hadolint ignore=,DL3006")]
    [InlineData("# hadolint ignore DL3006")]
    [InlineData("# hadolint ignores=DL3006")]
    [InlineData("# hadolintignore=DL3006")]
    [InlineData("# hadolint globalignore=DL3006")]
    [InlineData("# hadolint global stage ignore=DL3006")]
    [InlineData("# hadolint ignore=dl3006")]
    [InlineData("# hadolint ignore=")]
    [InlineData("# hadolint ignore")]
    [InlineData("# hadolint")]
    [InlineData("# see hadolint ignore=DL3006")]
    [InlineData("# hadolint ignore=DL3059")]
    [InlineData("# hadolint ignore=DL3003")]
    [InlineData("# hadolint shell=powershell")]
    public void What_hadolint_does_not_read_or_is_about_something_else_is_not(string comment) =>
        Assert.Equal("", Dump($"{comment}\nFROM a"));

    [Theory]
    [InlineData("# check=skip=InvalidBaseImagePlatform\nFROM a", "PlatformNotBuilt in file: ")]
    [InlineData("#CHECK = skip=InvalidBaseImagePlatform\r\nFROM a", "PlatformNotBuilt in file: ")]
    [InlineData(
        "# syntax=docker/dockerfile:1\n"
        + "# check=error=true;skip=JSONArgsRecommended,InvalidBaseImagePlatform // the cluster has both\nFROM a",
        "ShellFormEntrypoint in file: the cluster has both; PlatformNotBuilt in file: the cluster has both")]
    [InlineData("# check=skip=StageNameCasing,FromAsCasing\nFROM a", "MixedCase in file: ; MixedCase in file: ")]
    [InlineData("# check=skip=all\nFROM a", "{all} in file: ")]
    [InlineData("# check=skip=all\nFROM $A", "{all} in file: ; InvalidReference in 2:1-8: ")]
    [InlineData("# a comment\n# check=skip=InvalidBaseImagePlatform\nFROM a\nFROM b", "PlatformNotBuilt in 3:1-7: ")]
    [InlineData("FROM a\n# check=skip=InvalidBaseImagePlatform why\nFROM b", "PlatformNotBuilt in 3:1-7: why")]
    [InlineData("FROM a\n# check=skip=all\nFROM b", "{all} in 3:1-7: ")]
    [InlineData(
        "# check=skip=InvalidDefaultArgInFrom\nARG A\nFROM b\nARG C\nFROM x:$A\nCOPY --from=$A . .",
        "InvalidReference in 2:1-6: ; InvalidReference in 5:1-10: ")]
    [InlineData("FROM a\n# check=skip=InvalidDefaultArgInFrom\nFROM x:$A", "InvalidReference in 3:1-10: ")]
    public void What_BuildKit_skips_is_skipped(string text, string expected)
    {
        var all = string.Join(",", ForeignRules.AllBuildChecks[0].Names);
        Assert.Equal(expected.Replace("{all}", all), Dump(text));
    }

    [Theory]
    [InlineData("# check=skip=invalidbaseimageplatform\nFROM a")]
    [InlineData("# check=skip= InvalidBaseImagePlatform\nFROM a")]
    [InlineData("# check=error=true\nFROM a # skip=all")]
    [InlineData("# check=error=true skip=all\nFROM a")]
    [InlineData("# check=experimental=InvalidBaseImagePlatform;skip=\nFROM a")]
    [InlineData("# check=skip=,,;skip=InvalidDefinitionDescription\nFROM a")]
    [InlineData("# checks=skip=all\nFROM a")]
    [InlineData("# check skip=all\nFROM a")]
    [InlineData("FROM a\n# check=skip=all\n")]
    [InlineData("FROM a\n# hadolint ignore=DL3006\n")]
    [InlineData("RUN <<E\n# check=skip=all\n# hadolint ignore=DL3006\nE")]
    [InlineData("FROM a\n# check=skip=InvalidDefaultArgInFrom\nFROM x:1")]
    public void What_BuildKit_does_not_skip_is_not(string text) => Assert.Equal("", Dump(text));

    [Fact]
    public void A_directive_that_BuildKit_overlooks_is_for_the_instruction_below() => Assert.Equal(
        "PlatformNotBuilt in 3:1-7: ", Dump(" # syntax=x\n# check=skip=InvalidBaseImagePlatform\nFROM a\nFROM b"));

    [Theory]
    [InlineData("FROM a\nRUN x\n# {0}\nFROM b\nRUN y\n", "FROM b\nRUN y\n")]
    [InlineData("FROM a\n# {0}\nRUN x\nFROM b\n", "FROM a\n# {0}\nRUN x\n")]
    [InlineData("ARG A\n# {0}\n\n# and more\nFROM a\nRUN x", "FROM a\nRUN x")]
    public void A_stage_reaches_to_the_next_one(string text, string expected)
    {
        string[] comments = ["containerlint ignore-stage MissingTag why", "hadolint stage ignore=DL3006 # why"];
        foreach (var comment in comments)
        {
            var suppression = Assert.Single(Find(string.Format(null, text, comment)));
            Assert.Equal(string.Format(null, expected, comment), suppression.Scope!.Value.Text);
            Assert.Equal("why", suppression.Reason);
        }
    }

    [Theory]
    [InlineData("# containerlint ignore-stage CL1002\nARG A\nFROM a")]
    [InlineData("# containerlint ignore-service CL1002\nFROM a")]
    [InlineData("FROM a\n# containerlint ignore-stage CL1002")]
    public void What_stands_at_no_stage_covers_itself(string text)
    {
        var suppression = Assert.Single(Find(text));
        Assert.Equal(suppression.Directive, suppression.Scope);
    }

    [Theory]
    [InlineData("# hadolint ignore=DL3006,DL3007 # why\nFROM a\n", 2 * Many)]
    [InlineData("# check=skip=all\nFROM $A\n", (3 * Many) - 1)]
    [InlineData("# hadolint ignore=DL3006\n", 0)]
    [InlineData("# containerlint ignore-stage CL1002\nFROM a\n", Many)]
    public void Many_comments_are_read_in_their_time(string piece, int expected)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Many));
        Assert.Equal(expected, Find(text).Count);
    }

    [Fact]
    public void A_huge_comment_is_read_in_its_time()
    {
        var codes = string.Join(",", Enumerable.Repeat("DL3006", Many));
        Assert.Equal(Many, Find($"# hadolint ignore={codes}\nFROM a").Count);
        Assert.Equal(Many, Find($"# check=skip={codes.Replace("DL3006", "InvalidBaseImagePlatform")}\nFROM a").Count);
        Assert.Empty(Find($"# hadolint ignore={codes},x\nFROM a"));
        Assert.Single(Find($"# hadolint ignore=DL3006 #{new string(' ', Many)}\nFROM a"));
    }

    private static string Dump(string text) => string.Join("; ", DockerfileDump.Of(text).Split('\n')
        .Where(line => line.StartsWith("suppress ", StringComparison.Ordinal)).Select(line => line[9..]));

    private static IReadOnlyList<Suppression> Find(string text) =>
        DockerfileReader.Read(new Source("Dockerfile", text)).Suppressions;
}
