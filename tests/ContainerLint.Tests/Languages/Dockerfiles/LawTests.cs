using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;
using CsCheck;

namespace ContainerLint.Tests.Languages.Dockerfiles;

public sealed class LawTests
{
    private static readonly Gen<string> Piece = Gen.OneOf(
        "FROM ", "from ", "ARG ", "RUN ", "COPY ", "ADD ", "ENV ", "ONBUILD ", "CMD ", "LABEL ", "HEALTHCHECK ", "XYZ ",
        "a", "node:22", "alpine", " AS b", " as B", "b", "scratch", "$V", "${V}", "${V:-1}", "${V:+x}", "${V#*.}",
        "${V//a/b}", "${TARGETARCH}", "V=1", "V=\"a b\"", "W='$V'", "X=$W$W", "--from=b ", "--from=0 ",
        "--from=nginx ",
        "--mount=from=b,target=/x ", "--platform=\"l\" ", "--", "[\"a\", \"b\"]", "[\"a\\n\", 1]", "[", "]", "<<EOF ",
        "<<-'E F' ", "EOF", "\tE F", "\"", "'", "\\", "`", " ", "\t", "\n", "\n", "\n", "\r\n", "\\\n", "\\ \n", "`\n",
        "# escape=`\n", "# syntax=a/b:1\n", "# check=skip=all\n", "#\n", "# containerlint ignore CL1002 why\n", "=",
        "{", "}", ":", "/", "@", "\uFFFE", "\0", "\u00a0", "\uFEFF", "🚀", "\ud83d", "{{ x }}\n");

    private static readonly Gen<string> Dockerfiles = Piece.Array[0, 40].Select(string.Concat);

    [Fact]
    public void Any_text_is_read_and_its_places_are_in_order() =>
        Dockerfiles.Sample(text => DocumentLaws.Check(Read(text)), iter: 20_000);

    [Fact]
    public void Any_characters_are_read() =>
        Gen.Char.Array[0, 60].Sample(characters => DocumentLaws.Check(Read(new string(characters))), iter: 5_000);

    [Fact]
    public void A_file_cut_anywhere_is_read()
    {
        const string text =
            "# escape=`\n# syntax=a/b:1\nARG V=\"1.${W:-2}\" X='y'\nFROM --platform=$P a:${V#1.} AS b\n"
            + "RUN --mount=from=c,target=/x <<-E `\n && y\n\tz\n\tE\n"
            + "ONBUILD COPY --from=\"d:1\" <<F [\"`\",\"x\"] /\nF\n"
            + "HEALTHCHECK CMD [\"\\u0041\"]\nENV A=1 `\n# c\n\n B=\"2\"\n";
        for (var length = 0; length <= text.Length; length++)
            DocumentLaws.Check(Read(text.Substring(0, length)));
    }

    [Fact]
    public void Line_ends_make_no_difference() => Dockerfiles.Sample(
        text =>
        {
            var plain = text.Replace("\r", "");
            return DocumentLaws.ImagesOf(plain) == DocumentLaws.ImagesOf(plain.Replace("\n", "\r\n"));
        },
        iter: 10_000);

    [Fact]
    public void Any_arguments_are_taken() => Gen.Select(Dockerfiles, Dockerfiles, Gen.OneOf("", "b", "0", "x")).Sample(
        (text, value, target) =>
        {
            var given = MappedText.Verbatim(new Source("compose.yaml", value), new SourceSpan(0, value.Length));
            var arguments = new BuildArguments
            {
                Values = new Dictionary<string, MappedText> { ["V"] = given, ["TARGETARCH"] = given },
                Target = target.Length == 0 ? null : target,
                Contexts = ["a"],
            };
            DocumentLaws.Check(DockerfileReader.Read(new Source("Dockerfile", text), arguments));
        },
        iter: 5_000);

    private static ContainerLint.Documents.SourceDocument Read(string text) =>
        DockerfileReader.Read(new Source("Dockerfile", text));
}
