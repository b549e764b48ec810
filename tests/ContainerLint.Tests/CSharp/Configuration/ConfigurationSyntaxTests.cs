using ContainerLint.CSharp.Configuration;
using Microsoft.CodeAnalysis;

namespace ContainerLint.Tests.CSharp.Configuration;

/// <summary>Lines are read as the compiler does.</summary>
public sealed class ConfigurationSyntaxTests
{
    [Theory]
    [InlineData("containerlint.preset = strict")]
    [InlineData("  containerlint.preset=strict  ")]
    [InlineData("\tcontainerlint.preset : strict")]
    [InlineData("containerlint.preset = strict # why")]
    [InlineData("containerlint.preset = strict;why")]
    [InlineData("containerlint.preset = a = b : c")]
    [InlineData("containerlint.preset =")]
    [InlineData("containerlint.preset = # nothing")]
    [InlineData("ContainerLint.Preset = Strict")]
    [InlineData("containerlint.preset strict")]
    [InlineData("# containerlint.preset = strict")]
    [InlineData("; containerlint.preset = strict")]
    [InlineData("containerlint preset = strict")]
    [InlineData("= strict")]
    [InlineData("containerlint.préset = strict")]
    [InlineData("containerlint.exclude = a\\#b")]
    [InlineData("containerlint.preset = [x]")]
    public void Properties_are_read_as_the_compiler_does(string line)
    {
        var config = AnalyzerConfig.Parse("root = true\n[*]\n" + line + "\n", "/r/.editorconfig");
        var options = AnalyzerConfigSet.Create(new[] { config }).GetOptionsForSourcePath("/r/a.cs").AnalyzerOptions;

        var isRead = ConfigurationSyntax.TryReadProperty(line, out var key, out var value);

        Assert.Equal(
            options.Select(pair => $"{pair.Key}={pair.Value}"),
            isRead ? [$"{key.ToLowerInvariant()}={value}"] : []);
    }

    [Theory]
    [InlineData("[a.cs]")]
    [InlineData("  [a.cs]  ")]
    [InlineData("[a.cs] # why")]
    [InlineData("[a.cs];why")]
    [InlineData("[a.cs] why")]
    [InlineData("[a.cs")]
    [InlineData("[]")]
    [InlineData("[a#b]")]
    [InlineData("[{a,b}.cs]")]
    [InlineData("[[ab].cs]")]
    [InlineData("[a.cs] # ]")]
    [InlineData("[a.cs] = 1")]
    [InlineData("x [a.cs]")]
    public void Section_headers_are_read_as_the_compiler_does(string line)
    {
        // A line that is not a section header leaves what follows in the section above, which matches nothing here.
        var config = AnalyzerConfig.Parse("root = true\n[other]\n" + line + "\nkey = 1\n", "/r/.editorconfig");
        var set = AnalyzerConfigSet.Create(new[] { config });
        var isOther = set.GetOptionsForSourcePath("/r/other").AnalyzerOptions.ContainsKey("key");

        Assert.Equal(!isOther, ConfigurationSyntax.TryReadSection(line, out var name));
        if (isOther)
            return;
        var again = AnalyzerConfig.Parse($"root = true\n[{name}]\nkey = 1\n", "/r/.editorconfig");
        Assert.All(new[] { "/r/a.cs", "/r/b.cs", "/r/a" }, path => Assert.Equal(
            set.GetOptionsForSourcePath(path).AnalyzerOptions.Keys,
            AnalyzerConfigSet.Create(new[] { again }).GetOptionsForSourcePath(path).AnalyzerOptions.Keys));
    }
}
