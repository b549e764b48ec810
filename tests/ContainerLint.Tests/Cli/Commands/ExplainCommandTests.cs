using System.Text.RegularExpressions;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Cli.Commands;

/// <summary><c>containerlint explain</c>.</summary>
public sealed partial class ExplainCommandTests
{
    private static readonly CliWorld Screen = new() { IsShown = true, Width = 72 };

    public static TheoryData<string> Rules { get; } = [.. Ruleset.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Plain_output_is_the_page(string id)
    {
        var page = Ruleset.Find(id)!.Page;
        var facts = $"{page.Category}, {Severities.NameOf(page.Severity)}, fix: {page.Fix}, "
            + $"in {string.Join(", ", page.AppliesTo)}, since {page.Since}";
        var expected = $"# {page.Id} {page.Name}: {page.Title}\n\n{facts}\n\n{page.Body}";
        Assert.Equal(expected, CliRun.In("/", "explain", id).Output);
        Assert.Equal(expected, CliRun.With(Screen, "explain", id, "--color", "never").Output);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rendered_output_has_the_words_of_the_page_and_no_marks(string id)
    {
        var page = Ruleset.Find(id)!.Page;
        var rendered = CliRun.With(Screen, "explain", id).Output;
        Assert.Contains('\e', rendered);
        var text = Escapes().Replace(rendered, "");
        Assert.DoesNotContain("```", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\*\*\w", text);
        Assert.Equal(Words(CliRun.In("/", "explain", id).Output), Words(text));
        Assert.Contains(page.Title, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_and_messages_are_wrapped_to_the_width()
    {
        var narrow = CliRun.With(Screen with { Width = 60 }, "explain", "CL1002").Output;
        var lines = Escapes().Replace(narrow, "").Split('\n');
        Assert.DoesNotContain(
            lines.Where(line => !line.StartsWith("    ", StringComparison.Ordinal)).Skip(2), line => line.Length > 60);
        Assert.Contains("    FROM node AS build", lines);
        Assert.Contains("         ^^^^ 'node' has no tag and defaults to 'latest'", lines);
    }

    [Fact]
    public void Carets_and_messages_have_the_colour_of_the_severity()
    {
        Assert.Contains("\e[1;33m^^^^\e[0m \e[1;33m'node' has", Rendered("CL1002"), StringComparison.Ordinal);
        Assert.Contains("\e[1;31m^", Rendered("CL1001"), StringComparison.Ordinal);
        Assert.Contains("\e[36mFROM\e[0m node", Rendered("CL1002"), StringComparison.Ordinal);

        static string Rendered(string id) => CliRun.In("/", "explain", id, "--color", "always").Output;
    }

    [Fact]
    public void A_screen_without_colours_shows_code_in_backticks()
    {
        var world = Screen with { Variables = new() { ["NO_COLOR"] = "1" } };
        var text = CliRun.With(world, "explain", "CL1002").Output;
        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain("```", text, StringComparison.Ordinal);
        Assert.Contains("`latest`", text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
