using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", "", "There is no instruction in this file; begin it with FROM")]
    [InlineData("# c\n\n", "# c", "There is no instruction in this file; begin it with FROM")]
    [InlineData("ARG A=1\n", "ARG", "There is no FROM in this file; name a base image")]
    [InlineData("RUN x\nFROM a", "RUN", "RUN stands before the first FROM, where only ARG may stand")]
    [InlineData("FROM a\nRUM x", "RUM", "'RUM' is not an instruction; did you mean RUN?")]
    [InlineData("FROM a\nWORKDRI /x", "WORKDRI", "'WORKDRI' is not an instruction; did you mean WORKDIR?")]
    [InlineData("FORM a", "FORM", "'FORM' is not an instruction; did you mean FROM?")]
    [InlineData("FROM a\nhello x", "hello", "'hello' is not an instruction")]
    [InlineData("FROM\u00a0a", "FROM\u00a0a", "The blank behind 'FROM' is U+00A0; write a plain one")]
    [InlineData("FROM a\n\\\n", "\\", "A continuation stands here and nothing follows it; remove it")]
    [InlineData("FROM", "FROM", "FROM needs an image")]
    [InlineData("FROM a b", "b", "FROM takes one image, or an image, AS and a name; nothing else may follow")]
    [InlineData("FROM a AS b # c", "AS b # c",
        "A comment must stand on a line of its own; BuildKit takes this for arguments of FROM")]
    [InlineData("FROM a AS 1b", "1b",
        "'1b' cannot name a stage; begin with a letter and use letters, digits, '-', '_' and '.'")]
    [InlineData("FROM --plat=x a", "--plat=x", "FROM has no flag '--plat'; it knows --platform")]
    [InlineData("FROM --platform a", "--platform", "The flag '--platform' needs a value: --platform=…")]
    [InlineData("FROM a\nCOPY --from=b --from=c x y", "--from=c", "The flag '--from' may be given once")]
    [InlineData("FROM a\nCMD --x y", "--x", "CMD takes no flags, and '--x' is read as one")]
    [InlineData("FROM $X", "$X",
        "The image is empty when its variables are expanded; give the ARG a default or name an image")]
    [InlineData("FROM a:${}", "${}", "'${' must be followed by the name of a variable")]
    [InlineData("FROM a:${V", "${V", "A '}' is missing")]
    [InlineData("FROM a:'b", "'b", "A single quote is opened and not closed")]
    [InlineData("FROM a:\"b", "\"b", "A double quote is opened and not closed")]
    [InlineData("FROM a:${V?say_it}", "${V?say_it}", "'V' is required here: say_it")]
    [InlineData("FROM a:${V//x}", "}", "A '/' is missing in '${…/…/…}'")]
    [InlineData("FROM a\nENV X", "X", "ENV needs a name and a value; write NAME=value")]
    [InlineData("FROM a\nENV A=1 B", "B",
        "There is no '=' in this word; write NAME=value, and quote a value that has blanks")]
    [InlineData("FROM a\nENV =1", "=1", "There is no name before the '='")]
    [InlineData("FROM a\nLABEL", "LABEL", "LABEL needs an argument")]
    [InlineData("FROM a\nRUN [\"a\", 1]", "1", "The JSON form takes strings only; put this in double quotes")]
    [InlineData("FROM a\nSHELL bash", "SHELL", "SHELL needs a JSON array such as [\"/bin/bash\", \"-c\"]")]
    [InlineData("FROM a\nCOPY x", "COPY", "COPY needs at least one source and a destination")]
    [InlineData("FROM a\nHEALTHCHECK NONE x", "x", "HEALTHCHECK NONE takes no arguments")]
    [InlineData("FROM a\nHEALTHCHECK x", "HEALTHCHECK", "HEALTHCHECK needs CMD and a command, or NONE")]
    [InlineData("FROM a\nONBUILD from b", "from", "FROM may not follow ONBUILD")]
    [InlineData("FROM a\nONBUILD", "ONBUILD", "ONBUILD needs an instruction")]
    [InlineData("FROM a\nUSER", "USER", "USER needs an argument")]
    [InlineData("FROM a\nRUN cat <<-'E F'\nx\n", "<<-'E F'",
        "The here-document is not closed; end it with a line that is 'E F' and nothing else")]
    [InlineData("# escape=x\nFROM a", "x", "'x' cannot be the escape character; write a backslash or a backtick")]
    [InlineData("# escape=`\n# ESCAPE=`\nFROM a", "# ESCAPE=`",
        "There may be one 'escape' directive; remove the second one")]
    [InlineData("# check=x\nFROM a", "x",
        "'x' is no option of the check directive; it knows skip=, error= and experimental=")]
    [InlineData("FROM a\nCOPY --from=1 x y", "1", "There is no stage 1 before this one; stages count from 0")]
    [InlineData("FROM a AS b\nCOPY --from=B x y", "B", "The stage 'B' uses itself; name another stage or image")]
    [InlineData("FROM a\nCOPY --from=b x y\nFROM a AS b", "b",
        "The stage 'b' stands further down; move it before this one")]
    [InlineData("FROM a\nRUN --mount=from=b,target=/x ls\nFROM a AS b", "b",
        "The stage 'b' stands further down; move it before this one")]
    [InlineData("FROM a\nRUN --mount=type=binds,target=/x ls", "--mount=type=binds,target=/x",
        "There is no mount type 'binds'; BuildKit knows bind, cache, tmpfs, secret and ssh")]
    public void A_error_names_its_place_and_says_what_to_do(string text, string place, string message)
    {
        var document = DockerfileReader.Read(new Source("Dockerfile", text));
        var error = Assert.Single(document.Errors);
        Assert.Equal(message, error.Message);
        Assert.Equal(place, new Place(document.Source, error.Span).Text);
    }

    [Theory]
    [InlineData("ARG X\nFROM $X")]
    [InlineData("ARG X\nFROM a:${X:?say_it}")]
    [InlineData("FROM a\nONBUILD FOO x")]
    [InlineData("FROM a AS b\nONBUILD COPY --from=5 x y")]
    [InlineData("FROM a AS b\nONBUILD COPY --from=b x y")]
    [InlineData("FROM a\nONBUILD RUN --mount=from=$B,target=/x ls")]
    [InlineData("FROM a\nONBUILD COPY --from=$B x y")]
    [InlineData("FROM a\nCOPY --link --chmod=755 x y")]
    [InlineData("FROM a\nRUN [[ -f x ]] && y")]
    [InlineData("FROM a\nRUN --mount=type=cache,target=/x --mount=type=cache,target=/y ls")]
    public void What_BuildKit_may_take_is_no_error(string text) =>
        Assert.Empty(DockerfileReader.Read(new Source("Dockerfile", text)).Errors);

    [Fact]
    public void A_error_that_stops_BuildKit_first_is_the_one() => Assert.Equal(
        "ENV needs a name and a value; write NAME=value",
        DockerfileReader.Read(new Source("Dockerfile", "FROM a\nXYZ\nENV A\n")).Errors[0].Message);

    [Theory]
    [InlineData('x', 65535, false)]
    [InlineData('x', 65536, true)]
    [InlineData('é', 32767, false)]
    [InlineData('é', 32768, true)]
    [InlineData('한', 21845, false)]
    [InlineData('한', 21846, true)]
    public void A_line_may_have_65535_bytes(char c, int count, bool isTooLong)
    {
        var line = $"#{new string(c, count - 1)}{(c == 'é' ? "a" : c == '한' ? "ab" : "")}";
        var document = DockerfileReader.Read(new Source("Dockerfile", $"FROM a\n{line}\n"));
        Assert.Equal(isTooLong, document.Errors.Count > 0);
        Assert.Single(document.Images);
    }
}
