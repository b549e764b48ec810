namespace ContainerLint.Tests.Languages.Dockerfiles;

/// <summary>The syntax tree: every instruction, flag, word and here-document with its place.</summary>
public sealed class InstructionTests
{
    [Fact]
    public void Flags_and_words_keep_their_places_across_lines() => Check(
        """
        FROM busybox:1 AS b
        COPY --from=b --chown="a b":c \
          # a comment

          /x \
          /y
        """,
        """
        1:1-20 From [busybox:1]@1:6-15 [AS]@1:16-18 [b]@1:19-20
        2:1-6:5 Copy --from=b@2:6-14 --chown=a b:c@2:15-30 [/x]@5:3-5 [/y]@6:3-5
        """);

    [Fact]
    public void A_word_may_be_broken_anywhere() => Check(
        "FR\\\nOM busy\\\n\\\nbox\nUS\\\n# c\nER me",
        """
        1:1-4:4 From [busybox]@2:4-4:4
        5:1-7:6 User [me]@7:4-6
        """);

    [Fact]
    public void Quotes_keep_a_word_of_a_variable_together() => Check(
        """
        FROM a
        ARG A="x y" B='"' C=z\ w
        ENV K v w
        LABEL a=1 "b c"="d e"
        """,
        """
        1:1-7 From [a]@1:6-7
        2:1-25 Arg [A="x y"]@2:5-12 [B='"']@2:13-18 [C=z\ w]@2:19-25
        3:1-10 Env [K]@3:5-6 [v w]@3:7-10
        4:1-22 Label [a=1]@4:7-10 ["b c"="d e"]@4:11-22
        """);

    [Fact]
    public void The_JSON_form_is_decoded_and_a_broken_one_is_the_shell_form() => Check(
        """
        FROM a
        CMD ["x", "a\tb\u0041"]
        ENTRYPOINT ['x']
        COPY ["a b", "c"]
        HEALTHCHECK --interval=1s CMD ["x"]
        """,
        """
        1:1-7 From [a]@1:6-7
        2:1-24 Cmd [x]@2:7-8 [a\tbA]@2:12-22 json
        3:1-17 Entrypoint [['x']]@3:12-17
        4:1-18 Copy [a b]@4:8-11 [c]@4:15-16 json
        5:1-36 Healthcheck --interval=1s@5:13-26 [CMD]@5:27-30 [x]@5:33-34 json
        """);

    [Fact]
    public void Here_documents_end_at_their_word_alone() => Check(
        "FROM a\nRUN <<A cat <<-'B C' 3<< D\nx\n A\nA\n\ty\n\tB C\nD\nUSER u",
        """
        1:1-7 From [a]@1:6-7
        2:1-8:2 Run [<<A cat <<-'B C' 3<< D]@2:5-27
          <<A 3:1-5:1..5:1-2 expands
          <<B C 6:1-7:1..7:1-5 strips
          <<D 8:1-1..8:1-2 expands
        9:1-7 User [u]@9:6-7
        """);

    [Theory]
    [InlineData("RUN \"<<EOF\"")]
    [InlineData("RUN cat <<<EOF")]
    [InlineData("RUN echo $((1<<2))")]
    [InlineData("RUN it's <<EOF")]
    [InlineData("CMD <<EOF")]
    [InlineData("RUN [\"<<EOF\"]")]
    public void What_looks_like_a_here_document_is_none(string line)
    {
        var dump = DockerfileDump.Instructions($"FROM a\n{line}\nUSER u");
        Assert.DoesNotContain("..", dump);
        Assert.EndsWith("3:1-7 User [u]@3:6-7", dump);
    }

    [Fact]
    public void A_trigger_is_an_instruction_of_its_own() => Check(
        "FROM a\nONBUILD RUN --mount=from=b \\\n <<E cat\nx\nE\nONBUILD copy --from=c:1 x y",
        """
        1:1-7 From [a]@1:6-7
        2:1-5:2 Onbuild (2:9-3:9 Run --mount=from=b@2:13-27 [<<E cat]@3:2-9)
          <<E 4:1-5:1..5:1-2 expands
        6:1-28 Onbuild (6:9-28 Copy --from=c:1@6:14-24 [x]@6:25-26 [y]@6:27-28)
        """);

    [Fact]
    public void A_backslash_before_a_comment_swallows_the_next_instruction() => Check(
        "FROM a\nRUN x \\\n# c\n\nUSER y\nUSER z \\",
        """
        1:1-7 From [a]@1:6-7
        2:1-5:7 Run [x USER y]@2:5-5:7
        6:1-9 User [z]@6:6-7
        """);

    private static void Check(string text, string dump) => Assert.Equal(
        dump.ReplaceLineEndings("\n"), DockerfileDump.Instructions(text.ReplaceLineEndings("\n")));
}
