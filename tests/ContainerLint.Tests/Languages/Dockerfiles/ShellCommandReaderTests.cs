using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>Scripts are split into commands, and what may not run is conditional.</summary>
public sealed class ShellCommandReaderTests
{
    [Theory]
    [InlineData("apt-get update && apt-get install -y curl", "apt-get update|apt-get install -y curl")]
    [InlineData("set -eux; \\\n  apk add curl # why", "set -eux|apk add curl")]
    [InlineData("FOO=1 sudo -E apt-get update", "apt-get update")]
    [InlineData("echo 'a; b' \"c && d\"|grep x", "echo a; b c && d|grep x")]
    [InlineData("a > /dev/null 2>&1; b < c >>d", "a|b")]
    [InlineData("(cd /x && dotnet build) && y", "cd /x|dotnet build|y")]
    [InlineData("x=$(apt-get moo; echo) y", "y")]
    [InlineData("echo \"$(a \"b\" c)\" d", "echo $(a \"b\" c) d")]
    [InlineData("{ a; b; }", "a|b")]
    [InlineData("case $X in a|b) c;; d|e|f) g && h;; *) i;; esac; j", "c|g|h|i|j")]
    public void Commands_are_split(string script, string expected) =>
        Assert.Equal(expected.Split('|'), Read(script).Select(Text));

    [Fact]
    public void Pipes_and_what_precedes_a_command_are_kept()
    {
        var commands = Read("yes | A=1 sudo -u root apt-get install a && b");
        Assert.Equal([false, true, false], commands.Select(command => command.IsPiped));
        Assert.Equal("A=1 sudo -u", string.Join(' ', commands[1].Prefix.Select(word => word.Text)));
    }

    [Theory]
    [InlineData("if a; then b; fi; c", "c")]
    [InlineData("a || b; c", "c")]
    [InlineData("command -v a && b", "command -v a")]
    [InlineData("[ -f x ] && b; c", "[ -f x ]|c")]
    [InlineData("for i in a b; do c $i; done && d", "d")]
    [InlineData("case $X in a) b;; *) c;; esac; d", "d")]
    [InlineData("f() { a; b; }; c", "c")]
    [InlineData("(a && b) || c; d", "d")]
    [InlineData("while a; do b; done; c", "c")]
    public void What_may_not_run_is_conditional(string script, string unconditional) =>
        Assert.Equal(
            unconditional.Split('|'), Read(script).Where(command => !command.IsConditional).Select(Text));

    [Theory]
    [InlineData("'")]
    [InlineData("\"$(")]
    [InlineData("a \\")]
    [InlineData("`")]
    [InlineData("${")]
    [InlineData("&& || ;; ) ( }")]
    [InlineData("<<<")]
    [InlineData("$('")]
    public void Broken_scripts_end(string script) => Assert.True(Read(script).Count < 5);

    private static string Text(ShellCommand command) => string.Join(' ', command.Words.Select(word => word.Text));

    private static IReadOnlyList<ShellCommand> Read(string script)
    {
        var text = LogicalText.OfLine(new Source("s", script), 0, script.Length);
        return ShellCommandReader.Read(text, 0, script.Length);
    }
}
