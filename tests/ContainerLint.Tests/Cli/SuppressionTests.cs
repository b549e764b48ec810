using System.Text.RegularExpressions;
using ContainerLint.Tests.Analyzers;

namespace ContainerLint.Tests.Cli;

/// <summary>What suppresses findings, on the command line as in the compiler.</summary>
public sealed class SuppressionTests
{
    private static readonly (string Path, string Text, string Kind)[] Files =
    [
        ("Dockerfile",
            "# check=skip=all\n# hadolint ignore=DL3006 # why\nFROM node\n"
            + "# containerlint ignore-stage CL1002 why\nFROM node\n"
            + "# hadolint stage ignore=DL3006\nFROM node\nCOPY --from=busybox a /b\n"
            + "# containerlint ignore-stage CL1003 why\nFROM node:24\n# hadolint ignore=DL3007\nFROM node\n",
            "Auto"),
        ("crlf.Dockerfile",
            "#\thadolint global ignore = DL3006 # why\r\nFROM node\r\n\r\n# containerlint ignore CL1003: why\r\n"
            + "FROM redis:latest\r\n",
            "Auto"),
        ("compose.yaml",
            "# dclint disable-file\nservices:\n  # containerlint ignore-service CL1003 why\n  a: {image: $TAG}\n"
            + "  b:\n    build:\n      dockerfile_inline: |\n        # hadolint ignore=DL3026\n"
            + "        FROM node:latest\n",
            "Auto"),
        (".env", "# containerlint ignore CL1002\nTAG=node\n# containerlint ignore CL1913 x\nB=1\n", "Environment"),
        ("Web.csproj",
            "<Project>\n<PropertyGroup>\n<!-- containerlint ignore CL1002 - -->\n"
            + "<ContainerBaseImage>alpine</ContainerBaseImage>\n</PropertyGroup>\n</Project>\n",
            "Auto"),
    ];

    [Theory]
    [InlineData("false", 4)]
    [InlineData("true", 11)]
    public async Task The_command_line_and_the_compiler_say_the_same(string requiresReason, int expected)
    {
        using var folder = new TempFolder();
        var compiler = new AdditionalFileRun
        {
            EditorConfig = $"[*]\ncontainerlint.require_reason = {requiresReason}\n",
        };
        foreach (var (path, text, kind) in Files)
        {
            folder.Add(path, text);
            compiler.Show("/" + path, text, kind);
        }

        var run = CliRun.In(folder.Path, "--option", "containerlint.require_reason=" + requiresReason);
        var found = Regex.Matches(run.Output, @"^(\S+?):(\d+):(\d+): (\w+) (CL\d+) \w+: (.*)$", RegexOptions.Multiline)
            .Select(match => match.Groups).Select(of => $"/{of[1]}({of[2]},{of[3]}): {of[4]} {of[5]}: {of[6]}")
            .ToList();
        Assert.Equal(expected, found.Count);
        Assert.Equal(
            string.Join('\n', found.Order(StringComparer.Ordinal)),
            string.Join('\n', (await compiler.Report()).Split('\n').Order(StringComparer.Ordinal)));
    }
}
