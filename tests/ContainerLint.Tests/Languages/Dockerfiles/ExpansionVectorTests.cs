using System.Text.Json;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class ExpansionVectorTests
{
    [Fact]
    public void Words_expand_as_in_BuildKit()
    {
        using var cases = JsonDocument.Parse(SharedFiles.Text("vectors/variable-expansion.json"));
        var disagreements = new List<string>();
        var count = 0;
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            count++;
            var expected = Expected(item.GetProperty("api").GetString()!, item.GetProperty("expect"));
            var actual = Actual(item);
            if (actual != expected)
                disagreements.Add($"{item.GetProperty("word")}: expected {expected}, was {actual}");
        }

        Assert.Empty(disagreements);
        Assert.Equal(299, count);
    }

    private static string Expected(string api, JsonElement expect)
    {
        if (expect.TryGetProperty("error", out _))
            return "error";
        return api == "words"
            ? string.Join("|", expect.GetProperty("words").EnumerateArray().Select(word => word.GetString()))
            : $"{expect.GetProperty("result").GetString()} matched {Names(expect.GetProperty("matched"))}"
                + $" unmatched {Names(expect.GetProperty("unmatched"))}";
    }

    private static string Names(JsonElement names) =>
        string.Join(",", names.EnumerateArray().Select(name => name.GetString()).Order(StringComparer.Ordinal));

    private static string Actual(JsonElement item)
    {
        var word = item.GetProperty("word").GetString()!;
        var variables = new BuildVariables();
        foreach (var pair in item.GetProperty("env").EnumerateObject())
        {
            var value = pair.Value.GetString()!;
            variables.Set(pair.Name, MappedText.Verbatim(new Source("env", value), new SourceSpan(0, value.Length)));
        }

        var source = new Source("Dockerfile", word);
        var text = LogicalText.OfLine(source, 0, word.Length);
        var expansion = WordExpander.Expand(
            text, new WordRange(0, word.Length), '\\', variables, new ExpansionBudget());
        if (expansion.Text is not { } result)
        {
            Assert.True(expansion.Error!.Span.Length > 0);
            return "error";
        }

        return item.GetProperty("api").GetString() == "words"
            ? string.Join("|", expansion.Words.Select(range => result.Slice(range).Value))
            : $"{result.Value} matched {Names(expansion.Matched)} unmatched {Names(expansion.Unmatched)}";
    }

    private static string Names(IEnumerable<string> names) =>
        string.Join(",", names.Distinct().Order(StringComparer.Ordinal));
}
