using ContainerLint.CSharp.Commands;

namespace ContainerLint.Tests.CSharp.Commands;

/// <summary>Splitting text into words and commands.</summary>
public sealed class CommandLinesTests
{
    [Theory]
    [InlineData("run  redis ", "[run][redis]")]
    [InlineData("\"a b\" c\"d e\"f", "[a b][cd ef]")]
    [InlineData("a\\\\b \\\"c\\\" \"d\\\\\" e", "[a\\\\b][\"c\"][d\\][e]")]
    [InlineData("\"a \"\"b\"\"\" c", "[a \"b\"][c]")]
    [InlineData("\"\" 'a b'", "[]['a][b']")]
    [InlineData("\"never closed ", "[never closed ]")]
    [InlineData("\\", "[\\]")]
    [InlineData("", "")]
    public void Arguments_are_split_as_dotnet_does(string text, string expected) => Assert.Equal(
        expected, string.Concat(ProcessWords.Split(CommandSample.Read(text)).Select(word => $"[{word.Text.Value}]")));

    [Theory]
    [InlineData("a 'b c' \"d\\\"$x\" e\\ f", "[a][b c][d\"?][e f]")]
    [InlineData("a && b||c; d & e | f\ng", "[a]|[b]|[c]|[d]|[e]|[f]|[g]")]
    [InlineData("a $(b (c) d) `e f` ${g}h", "[a][?][?][?h]")]
    [InlineData("a >/dev/null 2>&1 <b c", "[a][c]")]
    [InlineData("a # b\nc#d", "[a]|[c#d]")]
    [InlineData("a \\\n b \"c\\\r\nd\"", "[a][b][cd]")]
    [InlineData("'never closed", "[never closed]")]
    [InlineData("\"never $(closed", "[never ?]")]
    [InlineData("$", "[$]")]
    [InlineData("\\", "[\\]")]
    [InlineData("\"\"", "[]")]
    public void A_script_is_split_as_a_shell_does(string text, string expected) => Assert.Equal(
        expected,
        string.Join("|", ShellScript.Split(CommandSample.Read(text)).Select(
            command => string.Concat(command.Select(word => $"[{word.Text}]")))));

    [Theory]
    [InlineData("sh -c \"docker run redis\"", "Run redis")]
    [InlineData("/bin/bash -lc \"cd x && A=b docker pull 'redis' >/dev/null; docker run $X\"", "Pulled redis")]
    [InlineData("bash -e -o pipefail -c \"if ! docker image inspect a; then docker pull a; fi\"", "Local a; Pulled a")]
    [InlineData("bash script.sh -c \"docker run redis\"", "")]
    [InlineData("cmd /c docker run -e \"A=B C\" redis", "Run redis")]
    [InlineData("cmd.exe /s /C \"docker pull a && docker run a\"", "Pulled a; Run a")]
    [InlineData("cmd /c docker pull a & docker run a", "Pulled a; Run a")]
    [InlineData("pwsh -NoProfile -Command \"docker run redis\"", "Run redis")]
    [InlineData("sudo docker run redis", "Run redis")]
    [InlineData("sudo -E -u root docker run redis", "Run redis")]
    [InlineData("sudo --strange docker run redis", "")]
    [InlineData("env -u X A=b docker run redis", "Run redis")]
    [InlineData("timeout -s KILL 30 docker pull redis", "Pulled redis")]
    [InlineData("wsl -d Ubuntu -e docker run redis", "Run redis")]
    [InlineData("sudo sh -c \"sudo docker run redis\"", "Run redis")]
    [InlineData("sh -c", "")]
    [InlineData("echo docker run redis", "")]
    [InlineData("sh -c \"echo docker run redis\"", "")]
    public void Commands_in_shells_are_found(string command, string expected) =>
        Assert.Equal(expected, CommandSample.Images(command));

    [Fact]
    public void The_nesting_of_programs_is_limited()
    {
        var command = string.Concat(Enumerable.Repeat("sudo ", 10_000)) + "docker run redis";
        Assert.Equal("", CommandSample.Images(command));
    }
}
