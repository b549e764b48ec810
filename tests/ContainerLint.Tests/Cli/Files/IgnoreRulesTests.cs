using System.Diagnostics;
using ContainerLint.Cli.Files;
using CsCheck;

namespace ContainerLint.Tests.Cli.Files;

public sealed class IgnoreRulesTests
{
    private static readonly string[] Patterns =
    [
        "*.log", "/foo", "foo/", "foo/*", "!foo/keep", "**/bar", "a/**/b", "a/**", "**", "*", "!*/", "!*.yml", "\\#x",
        "#x",
        "\\!x", "foo ", "foo\\ ", "[a-c]x", "[!a-c]x", "[^a-c]x", "[[:digit:]]x", "[[:upper:][:space:]]x", "?x",
        "foo/bar",
        "foo**bar", "foo**/bar", "fo?**/bar", "/**/q", "x/**/", "  lead", "a\\*b", "*.[oa]", "[]]x", "[", "[[:nope:]]x",
        "dir/sub/", "!dir/sub/a", "foo/**/", "/*", "!/foo", "tab\t", "{a,b}", "a+b", "(x)", "$x", "a.b", "FOO", "***",
        "a/*/b", "*/b", "**b", "b**", "a\\", "[a-]x", "[\\]]x", "!", "/", "//", "a//b", "[x-\\]]x", "a/***/b", "a/**b",
    ];

    private static readonly string[] Paths =
    [
        "a.log", "foo/x", "foo/keep", "sub/foo/x", "bar", "x/bar", "x/bar/y", "a/b", "a/x/b", "a/x/y/b", "a/x", "#x",
        "!x", "foo ", "bx", "dx", "1x", "Ax", "foobar", "foozbar", "foo/bar", "foo/z/bar", "fooz/bar", "q", "z/q",
        "x/y/z", "  lead", "a*b", "aXb", "m.o", "]x", "[", "dir/sub/a", "dir/sub/b", "top.yml", "tab", "tab\t", "{a,b}",
        "a+b", "(x)", "$x", "a.b",
        "aXb2", "foo", "cb", "bc", "sub/bx/f", "-x", ".hidden", "a/.h/b", "a/xb",
    ];

    [Theory]
    [InlineData("*.log", "deep/er/x.log", true)]
    [InlineData("/foo", "sub/foo", false)]
    [InlineData("foo/", "foo", false)]
    [InlineData("a/**/b", "a/b", true)]
    [InlineData("a/**/b", "a/x/y/b", true)]
    [InlineData("a/*/b", "a/x/y/b", false)]
    [InlineData("*\n!keep", "keep", false)]
    [InlineData("!keep\n*", "keep", true)]
    [InlineData("# comment", "# comment", false)]
    [InlineData("x.txt\r", "x.txt", true)]
    public void A_pattern_ignores_what_git_ignores(string text, string path, bool isIgnored) =>
        Assert.Equal(isIgnored, IgnoreRules.Of("/r", text).Ignores("/r/" + path, isFolder: false));

    [Fact]
    public void An_inner_file_outweighs_an_outer_one()
    {
        var outer = IgnoreRules.Of("/r", "*.yml");
        var inner = IgnoreRules.Of("/r/sub", "!keep.yml", outer);
        Assert.True(inner.Ignores("/r/sub/other.yml", isFolder: false));
        Assert.False(inner.Ignores("/r/sub/keep.yml", isFolder: false));
        Assert.True(outer.Ignores("/r/keep.yml", isFolder: false));
    }

    [Fact]
    public void A_hostile_pattern_costs_no_more_than_its_length()
    {
        var rules = IgnoreRules.Of("/r", string.Concat(Enumerable.Repeat("*a**/", 200)) + "b");
        Assert.False(rules.Ignores("/r/" + new string('a', 5000), isFolder: false));
    }

    [Fact]
    public void Every_pattern_answers_as_git_does()
    {
        using var folder = new TempFolder();
        Assert.SkipUnless(Git(folder.Path, "", "init", "-q") is not null, "git is not there");
        var differences = new List<string>();
        foreach (var pattern in Patterns)
            Compare(folder, [pattern], differences);
        Gen.Int[0, Patterns.Length - 1].Array[2, 5].Sample(
            picks => Compare(folder, [.. picks.Select(pick => Patterns[pick])], differences), iter: 60, threads: 1);
        Assert.Empty(differences);
    }

    private static void Compare(TempFolder folder, string[] patterns, List<string> differences)
    {
        folder.Add(".gitignore", string.Join('\n', patterns) + "\n");
        var input = string.Concat(Paths.Select(path => path + "\0"));
        var answer = Git(folder.Path, input, "check-ignore", "--no-index", "-z", "--stdin")!;
        var ignored = answer.Split('\0').ToHashSet();
        var rules = IgnoreRules.Of("/r", string.Join('\n', patterns));
        foreach (var path in Paths)
        {
            if (IsIgnoredOnTheWay(rules, path) != ignored.Contains(path))
                differences.Add($"{string.Join(" | ", patterns)} on '{path}': git says {ignored.Contains(path)}");
        }
    }

    /// <summary>A walk never enters a folder that is ignored.</summary>
    private static bool IsIgnoredOnTheWay(IgnoreRules rules, string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (rules.Ignores("/r/" + path[..slash], isFolder: true))
                return true;
        }

        return rules.Ignores("/r/" + path, isFolder: false);
    }

    private static string? Git(string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "core.excludesFile=", "-C", folder, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
