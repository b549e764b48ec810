using System.Text.RegularExpressions;
using ContainerLint.Tests.Cli;

namespace ContainerLint.Tests.Analyzers;

/// <summary>A configuration has the same effect in the compiler and on the command line.</summary>
public sealed partial class ConfiguredRunTests
{
    private const string Usual =
        """
        .env warning CL1002
        Dockerfile warning CL1002
        src/Dockerfile warning CL1002
        src/Images.cs warning CL1002
        src/Own.cs warning CL1002
        """;

    /// <summary>A configuration and how it changes the findings: a path with a severity, or without one.</summary>
    public static TheoryData<string, string> Configurations => new()
    {
        { "", "" },
        { ".editorconfig|[*]|containerlint.CL1002.severity = error", "* error" },
        { ".editorconfig|[*]|containerlint.CL1002.severity = suggestion", "* info" },
        { ".editorconfig|[*]|containerlint.preset = strict", "* error" },
        { ".editorconfig|[*]|dotnet_diagnostic.CL1002.severity = suggestion", "* info" },
        { ".editorconfig|[*]|DOTNET_DIAGNOSTIC.cl1002.SEVERITY = Suggestion", "* info" },
        {
            ".editorconfig|[*]|dotnet_diagnostic.CL1002.severity = none|[*.cs]|"
            + "dotnet_diagnostic.CL1002.severity = error",
            "* none, src/Images.cs error, src/Own.cs error"
        },
        {
            ".editorconfig|[*]|containerlint.CL1002.severity = none|dotnet_diagnostic.CL1002.severity = error",
            "* error"
        },
        {
            ".editorconfig|[*]|containerlint.CL1002.severity = error|dotnet_diagnostic.CL1002.severity = default",
            "* error"
        },
        {
            ".editorconfig|[Dockerfile]|dotnet_diagnostic.CL1002.severity = error",
            "Dockerfile error, src/Dockerfile error"
        },
        {
            ".editorconfig|[src/**]|containerlint.CL1002.severity = error",
            "src/Dockerfile error, src/Images.cs error, src/Own.cs error"
        },

        // For a value in another file the configuration of the file that uses it applies, except compiler severities.
        { ".editorconfig|[Images.cs]|dotnet_diagnostic.CL1002.severity = error", "src/Images.cs error" },
        { ".editorconfig|[Images.cs]|dotnet_diagnostic.CL1002.severity = none", "src/Images.cs none" },
        { ".editorconfig|[Images.cs]|containerlint.CL1002.severity = error", "" },
        { ".editorconfig|[Using.cs]|containerlint.CL1002.severity = error", "src/Images.cs error" },
        { ".editorconfig|[Using.cs]|containerlint.CL1002.severity = none", "src/Images.cs none" },
        { ".editorconfig|[.env]|containerlint.CL1002.severity = error|dotnet_diagnostic.CL1002.severity = error", "" },
        { ".editorconfig|[compose.yaml]|containerlint.CL1002.severity = error", ".env error" },
        { ".editorconfig|[Images.cs]|containerlint.exclude = true", "src/Images.cs none" },
        { ".editorconfig|[Using.cs]|containerlint.exclude = true", "src/Images.cs none" },
        { ".editorconfig|[.env]|containerlint.exclude = true", ".env none" },

        // The nearest file wins.
        {
            ".editorconfig|[*]|containerlint.CL1002.severity = error;src/.editorconfig|[*]|"
            + "containerlint.CL1002.severity = info",
            ".env error, Dockerfile error, src/Dockerfile info, src/Images.cs info, src/Own.cs info"
        },
        {
            ".editorconfig|[*]|containerlint.CL1002.severity = error;src/.editorconfig|root = true",
            ".env error, Dockerfile error"
        },

        // Excluded files.
        {
            ".editorconfig|[src/**]|containerlint.exclude = true",
            "src/Dockerfile none, src/Images.cs none, src/Own.cs none"
        },
        { ".editorconfig|[*]|containerlint.exclude = src/*.cs, nothing", "src/Images.cs none, src/Own.cs none" },
        { "src/.editorconfig|[*]|containerlint.exclude = Dockerfile", "src/Dockerfile none" },
        {
            ".editorconfig|[*]|containerlint.exclude = true;src/.editorconfig|[*]|containerlint.exclude = false",
            ".env none, Dockerfile none"
        },
        { ".globalconfig|containerlint.exclude = src/Dockerfile", "src/Dockerfile none" },

        // Global configuration files.
        { ".globalconfig|containerlint.CL1002.severity = error", "* error" },
        { ".globalconfig|dotnet_diagnostic.CL1002.severity = error", "* error" },
        {
            ".globalconfig|containerlint.CL1002.severity = error;.editorconfig|[Dockerfile]|"
            + "containerlint.CL1002.severity = info",
            "* error, Dockerfile info, src/Dockerfile info"
        },
        {
            ".globalconfig|dotnet_diagnostic.CL1002.severity = error;.editorconfig|[*]|"
            + "dotnet_diagnostic.CL1002.severity = suggestion",
            "* error, src/Images.cs info, src/Own.cs info"
        },
        {
            ".globalconfig|containerlint.preset = strict|global_level = 7;src/.globalconfig|global_level = 8|"
            + "containerlint.preset = default",
            "/"
        },

        // A lock.
        {
            ".globalconfig|containerlint.locked = true;.editorconfig|[*]|containerlint.CL1002.severity = none",
            "quiet/Dockerfile warning"
        },
        {
            ".globalconfig|containerlint.locked = true;.editorconfig|[*]|containerlint.CL1002.severity = error",
            "* error, quiet/Dockerfile error"
        },
        {
            ".globalconfig|containerlint.locked = true|containerlint.CL1002.severity = info;.editorconfig|[*]|"
            + "containerlint.preset = strict",
            "* info, quiet/Dockerfile info"
        },
        {
            ".globalconfig|containerlint.locked = true|containerlint.preset = strict;.editorconfig|[*]|"
            + "containerlint.preset = default",
            "* error, quiet/Dockerfile error"
        },
        {
            ".globalconfig|containerlint.locked = true;.editorconfig|[*]|containerlint.exclude = true",
            "quiet/Dockerfile warning"
        },
        {
            ".globalconfig|containerlint.locked = true|containerlint.exclude = src;.editorconfig|[*]|"
            + "containerlint.exclude = false",
            "src/Dockerfile none, src/Images.cs none, src/Own.cs none, quiet/Dockerfile warning"
        },
        {
            ".globalconfig|containerlint.locked = false;.editorconfig|[*]|containerlint.CL1002.severity = none",
            "* none"
        },
    };

    [Theory]
    [MemberData(nameof(Configurations))]
    public async Task The_compiler_and_the_command_line_report_the_same(string configuration, string difference)
    {
        using var folder = new TempFolder()
            .Add("Dockerfile", "FROM node\n")
            .Add("quiet/Dockerfile", "# containerlint ignore CL1002 ours\nFROM node\n")
            .Add("compose.yaml", "services: {a: {image: $IMAGE}}\n")
            .Add(".env", "IMAGE=redis\n")
            .Add("src/Dockerfile", "FROM node\n")
            .Add("src/Images.cs", "static class Images { public const string Redis = \"redis\"; }\n")
            .Add(
                "src/Using.cs",
                "using DotNet.Testcontainers.Builders;\nclass A { object O = new ContainerBuilder(Images.Redis); }\n")
            .Add(
                "src/Own.cs",
                "using DotNet.Testcontainers.Builders;\nclass B { object O = new ContainerBuilder(\"redis\"); }\n");
        foreach (var file in configuration.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = file.Split('|');
            folder.Add(lines[0], string.Join('\n', lines[1..]) + "\n");
        }

        var expected = Expected(difference);
        Assert.Equal(expected, OnTheCommandLine(folder));
        // Global configuration files are chosen by the project in the compiler, and by the folder on the command line.
        if (difference != "/")
            Assert.Equal(expected, await ConfiguredRun.Of(folder));
    }

    private static string Expected(string difference)
    {
        if (difference == "/")
            return Usual.Replace("warning", "error").Replace("src/Dockerfile error", "src/Dockerfile warning")
                .Replace(".cs error", ".cs warning");
        var found = Usual.Split('\n').Select(line => line.TrimEnd().Split(' '))
            .ToDictionary(words => words[0], words => words[1]);
        foreach (var part in difference.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = part.Split(' ');
            var paths = words[0] == "*" ? found.Keys.Where(path => path != "quiet/Dockerfile").ToList() : [words[0]];
            foreach (var path in paths)
                found[path] = words[1];
        }

        return string.Join('\n', found.Where(pair => pair.Value != "none")
            .Select(pair => $"{pair.Key} {pair.Value} CL1002").Order(StringComparer.Ordinal));
    }

    private static string OnTheCommandLine(TempFolder folder)
    {
        var run = CliRun.In(folder.Path, "--min-severity", "hint", "--ignore", "CL1004,CL1013,CL1014,CL1015,CL1018");
        Assert.Equal("", run.Code == 2 ? run.Error : "");
        return string.Join('\n', FindingLine().Matches(run.Output)
            .Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}").Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^(\S+):\d+:\d+: (\w+ CL\d+)", RegexOptions.Multiline)]
    private static partial Regex FindingLine();
}
