using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", "", "The file has no instructions; start it with FROM")]
    [InlineData("# c\n\n", "# c", "The file has no instructions; start it with FROM")]
    [InlineData("ARG A=1\n", "ARG", "The file has no FROM; add one that names a base image")]
    [InlineData("RUN x\nFROM a", "RUN", "RUN is not allowed before the first FROM; only ARG is")]
    [InlineData("FROM a\nRUM x", "RUM", "'RUM' is not an instruction; did you mean RUN?")]
    [InlineData("FROM a\nWORKDRI /x", "WORKDRI", "'WORKDRI' is not an instruction; did you mean WORKDIR?")]
    [InlineData("FORM a", "FORM", "'FORM' is not an instruction; did you mean FROM?")]
    [InlineData("FROM a\nhello x", "hello", "'hello' is not an instruction")]
    [InlineData("FROM\u00a0a", "FROM\u00a0a", "'FROM' is followed by the character U+00A0; write a plain space")]
    [InlineData("FROM a\n\\\n", "\\", "Nothing follows this line continuation; remove it")]
    [InlineData("FROM", "FROM", "FROM needs an image")]
    [InlineData("FROM a b", "b", "FROM takes an image, or an image, AS and a stage name; remove the rest")]
    [InlineData("FROM a AS b # c", "AS b # c",
        "A comment must be on a line of its own; BuildKit reads this one as arguments of FROM")]
    [InlineData("FROM a AS 1b", "1b",
        "'1b' is not a stage name; start with a letter and use letters, digits, '-', '_' and '.'")]
    [InlineData("FROM --plat=x a", "--plat=x", "FROM has no flag '--plat'; it has --platform")]
    [InlineData("FROM --platform a", "--platform", "'--platform' needs a value: --platform=…")]
    [InlineData("FROM a\nCOPY --from=b --from=c x y", "--from=c", "Duplicate flag '--from'; remove one")]
    [InlineData("FROM a\nCMD --x y", "--x", "CMD takes no flags, but '--x' is read as one; remove it")]
    [InlineData("FROM $X", "$X",
        "The image name is empty once its variables are expanded; give the ARG a default or name an image")]
    [InlineData("FROM a:${}", "${}", "'${' must be followed by a variable name")]
    [InlineData("FROM a:${V", "${V", "A '}' is missing; close the '${'")]
    [InlineData("FROM a:'b", "'b", "The single quote is not closed; add the closing one")]
    [InlineData("FROM a:\"b", "\"b", "The double quote is not closed; add the closing one")]
    [InlineData("FROM a:${V?say_it}", "${V?say_it}", "'V' needs a value: say_it")]
    [InlineData("FROM a:${V//x}", "}", "A '/' is missing in '${NAME/PATTERN/REPLACEMENT}'")]
    [InlineData("FROM a\nENV X", "X", "ENV needs a name and a value; write NAME=value")]
    [InlineData("FROM a\nENV A=1 B", "B",
        "This word has no '='; write NAME=value, and quote a value that contains spaces")]
    [InlineData("FROM a\nENV =1", "=1", "There is no name before the '='; write NAME=value")]
    [InlineData("FROM a\nLABEL", "LABEL", "LABEL needs an argument")]
    [InlineData("FROM a\nRUN [\"a\", 1]", "1", "The JSON form takes only strings; put this in double quotes")]
    [InlineData("FROM a\nSHELL bash", "SHELL", "SHELL needs a JSON array such as [\"/bin/bash\", \"-c\"]")]
    [InlineData("FROM a\nCOPY x", "COPY", "COPY needs at least one source and a destination")]
    [InlineData("FROM a\nHEALTHCHECK NONE x", "x", "HEALTHCHECK NONE takes no arguments")]
    [InlineData("FROM a\nHEALTHCHECK x", "HEALTHCHECK", "HEALTHCHECK needs CMD before the command, or NONE")]
    [InlineData("FROM a\nONBUILD from b", "from", "FROM is not allowed after ONBUILD; remove it")]
    [InlineData("FROM a\nONBUILD", "ONBUILD", "ONBUILD needs an instruction")]
    [InlineData("FROM a\nUSER", "USER", "USER needs an argument")]
    [InlineData("FROM a\nRUN cat <<-'E F'\nx\n", "<<-'E F'",
        "The heredoc is not closed; end it with a line that contains only 'E F'")]
    [InlineData("# escape=x\nFROM a", "x", "'x' cannot be the escape character; use a backslash or a backtick")]
    [InlineData("# escape=`\n# ESCAPE=`\nFROM a", "# ESCAPE=`",
        "Duplicate 'escape' directive; remove one")]
    [InlineData("# check=x\nFROM a", "x",
        "'x' is not an option of the check directive; use skip=, error= or experimental=")]
    [InlineData("FROM a\nCOPY --from=1 x y", "1", "There is no stage 1; stages are numbered from 0")]
    [InlineData("FROM a\nCOPY --from=0 x y", "0", "Stage 0 uses itself; name another stage or an image")]
    [InlineData("FROM a\nCOPY --from=1 x y\nFROM b", "1",
        "Stage 1 is defined further down; move it above this stage")]
    [InlineData("FROM a\nCOPY --from=-1 x y", "-1", "There is no stage -1; stages are numbered from 0")]
    [InlineData("FROM a AS b\nCOPY --from=B x y", "B", "Stage 'B' uses itself; name another stage or an image")]
    [InlineData("FROM a\nCOPY --from=b x y\nFROM a AS b", "b",
        "Stage 'b' is defined further down; move it above this stage")]
    [InlineData("FROM a\nRUN --mount=from=b,target=/x ls\nFROM a AS b", "b",
        "Stage 'b' is defined further down; move it above this stage")]
    [InlineData("FROM a\nRUN --mount=type=binds,target=/x ls", "--mount=type=binds,target=/x",
        "'binds' is not a mount type; use bind, cache, tmpfs, secret or ssh")]
    public void An_error_names_its_place_and_says_what_to_do(string text, string place, string message)
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
    public void Only_the_error_that_stops_BuildKit_first_is_reported() => Assert.Equal(
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
