using ContainerLint.Configuration;
using ContainerLint.Knowledge;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Rules;

/// <summary>What rules report with a wrong clock or old knowledge.</summary>
public sealed class KnowledgeAgeTests
{
    private const int Year = 365;

    [Theory]
    [InlineData("node:16")]
    [InlineData("python:3.8-slim")]
    [InlineData("registry:2")]
    [InlineData("consul:1.15")]
    [InlineData("k8s.gcr.io/pause:3.2")]
    public void Nothing_has_ended_before_it_began(string reference) =>
        Assert.Empty(Check(reference, new Day(2015, 1, 1)));

    [Theory]
    [InlineData("node:16", "CL1014")]
    [InlineData("python:3.8-slim", "CL1014")]
    [InlineData("registry:2", "CL1015")]
    [InlineData("node:24.1.0", "CL1015")]
    [InlineData("consul:1.15", "CL1013")]
    [InlineData("k8s.gcr.io/pause:3.2", "CL1012")]
    public void What_has_ended_stays_so(string reference, string id)
    {
        Assert.Contains(id, Check(reference, KnowledgeBase.Embedded.Date).Select(finding => finding.Rule.Id));
        Assert.Contains(id, Check(reference, After(20 * Year)).Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("node:26")]
    [InlineData("node:99")]
    [InlineData("node:24.99.1")]
    [InlineData("ubuntu:26.04")]
    [InlineData("python:3.14")]
    public void Old_knowledge_gives_no_findings_about_newer_versions(string reference) =>
        Assert.DoesNotContain(
            Check(reference, After(20 * Year)), finding => finding.Rule is not FloatingTag || finding.Fixes.Count > 0);

    [Theory]
    [InlineData("node")]
    [InlineData("node:latest")]
    [InlineData("node:lts")]
    [InlineData("node:24.1.0")]
    [InlineData("python:3.8")]
    [InlineData("node:22-alpne")]
    public void Fixes_are_offered_for_180_days(string reference)
    {
        Assert.Contains(Check(reference, After(180)), finding => finding.Fixes.Count > 0);
        Assert.DoesNotContain(Check(reference, After(181)), finding => finding.Fixes.Count > 0);
    }

    /// <summary>So that dated knowledge is not taken for today's.</summary>
    [Theory]
    [InlineData("FROM myapp:1", "CL1007")]
    [InlineData("FROM docker.io/myapp:1", "CL1007")]
    [InlineData("FROM amazonlinux:2023", "CL1007")]
    [InlineData("FROM scratch\nCOPY --from=assets / /", "CL1007")]
    [InlineData("FROM amazonlinux:2023", "CL1008")]
    [InlineData("FROM node:24", "CL1004")]
    [InlineData("FROM mongo", "CL1002")]
    [InlineData("FROM mongo:latest", "CL1003")]
    [InlineData("FROM k8s.gcr.io/pause:3.2", "CL1012")]
    [InlineData("FROM openjdk:8", "CL1013")]
    [InlineData("FROM node:16", "CL1014")]
    [InlineData("FROM node:24.1.0", "CL1015")]
    [InlineData("FROM ngnix:1", "CL1017")]
    [InlineData("FROM node:22-alpne", "CL1018")]
    [InlineData("FROM --platform=linux/riscv64 node:24-alpine", "CL1021")]
    public void The_last_note_dates_the_knowledge_behind_a_finding(string text, string id) =>
        Assert.EndsWith(
            $" as of {KnowledgeBase.Embedded.Date}",
            Assert.Single(
                CheckText(text + "\n", TestDay.Today, Ruleset.All), finding => finding.Rule.Id == id).Notes[^1]);

    [Fact]
    public void A_fix_title_dates_the_knowledge_behind_it() => Assert.EndsWith(
        $"was on {KnowledgeBase.Embedded.Date}",
        Assert.Single(Check("node", TestDay.Today).SelectMany(finding => finding.Fixes)).Title);

    [Fact]
    public void A_missing_platform_is_reported_for_a_year()
    {
        const string text = "FROM --platform=linux/riscv64 node:24-alpine\n";
        Assert.Contains(CheckText(text, KnowledgeBase.Embedded.Date), finding => finding.Rule is PlatformNotBuilt);
        Assert.DoesNotContain(CheckText(text, After(Year + 1)), finding => finding.Rule is PlatformNotBuilt);
    }

    [Fact]
    public void A_planned_end_of_life_counts_once_it_has_passed()
    {
        var end = KnowledgeBase.Embedded.EndOfLife.Of("docker.io/library/node", "24")!.End!.Value;
        Assert.DoesNotContain(Check("node:24", end), finding => finding.Rule is EndOfLifeImage);
        // Plans change: an end more than a year after the record does not count.
        Assert.DoesNotContain(Check("node:24", new Day(end.Number + 1)), finding => finding.Rule is EndOfLifeImage);
        var near = KnowledgeBase.Embedded.EndOfLife.Of("docker.io/library/postgres", "14")!.End!.Value;
        Assert.DoesNotContain(Check("postgres:14", near), finding => finding.Rule is EndOfLifeImage);
        Assert.Contains(
            Check("postgres:14", new Day(near.Number + 1)),
            finding => finding.Message.Contains($"end of life on {near};") && finding.Notes[^1].StartsWith("planned "));
        Assert.DoesNotContain(
            Check("postgres:13", new Day(near.Number + 1)), finding => finding.Notes[^1].StartsWith("planned "));
    }

    private static Day After(int days) => new(KnowledgeBase.Embedded.Date.Number + days);

    private static IReadOnlyList<Finding> Check(string reference, Day today) =>
        CheckText($"FROM {reference}\n", today);

    private static IReadOnlyList<Finding> CheckText(string text, Day today) =>
        CheckText(text, today, [.. Ruleset.All.Where(rule => rule is not (MissingDigest or UnqualifiedName))]);

    private static IReadOnlyList<Finding> CheckText(string text, Day today, IReadOnlyList<Rule> rules)
    {
        var document = DockerfileLanguage.Instance.Read(new Source("Dockerfile", text), _ => null);
        return new Linter(rules).Check(document, new RuleContext(Settings.Default, RunFacts.None, today));
    }
}
