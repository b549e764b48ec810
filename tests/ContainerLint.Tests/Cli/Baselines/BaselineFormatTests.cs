using System.Text.Json;
using ContainerLint.Baselines;

namespace ContainerLint.Tests.Cli.Baselines;

/// <summary>The format is JSON to others, too.</summary>
public sealed class BaselineFormatTests
{
    [Fact]
    public void What_is_written_is_JSON_and_is_read_as_it_was()
    {
        const string odd = "a\"b\\c/ü\u0007\n\t\u2028😀<&>'";
        var baseline = new Baseline(["--preset=x", odd], [new(odd, "CL1002", odd, "0"), new("b", odd, "", odd)]);
        var text = BaselineFormat.Write(baseline);

        using var json = JsonDocument.Parse(text);
        Assert.Equal(odd, json.RootElement.GetProperty("options")[1].GetString());
        var findings = json.RootElement.GetProperty("findings").EnumerateArray();
        Assert.Contains(odd, findings.Select(finding => finding.GetProperty("path").GetString()));
        var read = BaselineFormat.Read(text, out var problem, out _);
        Assert.Null(problem);
        Assert.Equal(baseline.Options, read!.Options);
        Assert.Equal(baseline.Entries.Order(), read.Entries);
    }

    [Theory]
    [InlineData("""{"containerlint-baseline": 1}""", true)]
    [InlineData("""{"containerlint-baseline": 1e0, "x": [true, false, null, -1.5E+3, {}, [],],}""", true)]
    [InlineData("""{"containerlint-baseline": 1, "a": "\u00e4\b\f\/\"\\"}""", true)]
    [InlineData("""{"containerlint-baseline": 1} x""", false)]
    [InlineData("""{"containerlint-baseline": 1, "a": "\x"}""", false)]
    [InlineData("""{"containerlint-baseline": 1, "a": "\u12"}""", false)]
    [InlineData("""{"containerlint-baseline": 1, "a": "open""", false)]
    [InlineData("""{"containerlint-baseline": 1, "a" 1}""", false)]
    [InlineData("""{"containerlint-baseline": 1, , }""", false)]
    [InlineData("""{"containerlint-baseline": 1 "a": 1}""", false)]
    [InlineData("""{"containerlint-baseline": yes}""", false)]
    [InlineData("{\"containerlint-baseline\": 1}\0", false)]
    public void Only_JSON_is_read(string text, bool isRead) =>
        Assert.Equal(isRead, BaselineFormat.Read(text, out _, out _) is not null);

    [Fact]
    public void Deep_nesting_and_every_cut_are_answered()
    {
        Assert.Null(BaselineFormat.Read(new string('[', 100_000), out _, out _));
        var text = BaselineFormat.Write(new Baseline(["x"], [new("a\u0001", "CL1002", "b", "0")]));
        for (var i = 0; i < text.Length - 1; i++)
            Assert.Null(BaselineFormat.Read(text[..i], out _, out _));
    }
}
